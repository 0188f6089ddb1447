/** The code by which others join, to copy and to renew. */
import { Button } from '@mantine/core';
import { tell } from '@/api/ask';
import { CopyText } from '@/components/snippet/CopyText';
import { t } from '@/messages/message';
import { newAccessCode } from './access-code';
import { useTeamChange } from './use-team-change';
import classes from './Team.module.css';

export function AccessCode({ teamId, code }: { teamId: string; code: string | null }) {
  const renew = useTeamChange(teamId, () => tell('post', '/api/teams/{teamId}', { teamId }, { accessCode: newAccessCode() }), () => t('team.code.renewed'));
  return (
    <div className={classes.stack}>
      <p className={classes.hint}>{t('team.code.lead')}</p>
      {code && <CopyText label={t('team.code')} text={code} />}
      <p className={classes.hint}>{t('team.code.renew.hint')}</p>
      <Button className={classes.button} variant="default" loading={renew.isPending} onClick={() => renew.mutate(undefined)}>
        {t('team.code.renew')}
      </Button>
    </div>
  );
}
