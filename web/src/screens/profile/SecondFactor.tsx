/** Whether there is a second factor, and the way to one: start, scan and confirm, keep the backup codes. */
import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, tell } from '@/api/ask';
import { CopyText } from '@/components/snippet/CopyText';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { ConfirmFactor } from './ConfirmFactor';
import { DisableFactor } from './DisableFactor';
import { Problem } from './Problem';
import classes from './Profile.module.css';

export function SecondFactor() {
  const queryClient = useQueryClient();
  const { data: status, error, refetch } = useQuery(ask('/api/2fa/status', {}));
  const [codes, setCodes] = useState<string[]>([]);
  const start = useMutation({ mutationFn: () => tell('post', '/api/2fa/setup/initiate', {}), gcTime: 0 });

  if (error && !status) return <ErrorState compact error={error} onRetry={() => void refetch()} />;
  if (!status) return <Skeleton height={80} />;
  if (codes.length) {
    return (
      <div className={classes.form}>
        <p className={classes.lead}>{t('profile.factor.codes.lead')}</p>
        <CopyText label={t('profile.factor.codes')} text={codes.join('\n')} />
        <Button onClick={() => setCodes([])}>{t('profile.factor.codes.kept')}</Button>
      </div>
    );
  }
  if (status.isEnabled) return <DisableFactor />;
  if (start.data) {
    return (
      <ConfirmFactor
        setup={start.data}
        onCancel={start.reset}
        onDone={(backupCodes) => {
          setCodes(backupCodes);
          start.reset();
          // What was refused while the factor was owed is asked again.
          void queryClient.invalidateQueries();
        }}
      />
    );
  }
  return (
    <div className={classes.form}>
      <p className={classes.lead}>{status.isRequired ? t('profile.factor.required') : t('profile.factor.off')}</p>
      <Problem error={start.error} />
      <Button loading={start.isPending} onClick={() => start.mutate()}>
        {t('profile.factor.start')}
      </Button>
    </div>
  );
}
