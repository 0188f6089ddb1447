/** Reset and deletion of a website, each behind a typed confirmation. */
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '@/api/client';
import { websiteKey, websitesKey } from '@/api/queries';
import type { Website } from '@/api/types';
import { t } from '@/messages/message';
import { ConfirmByTyping } from '@/components/confirm/ConfirmByTyping';
import { changeProblem } from './change-problem';
import classes from './DangerZone.module.css';

export function DangerZone({ website }: { website: Website }) {
  const [asked, setAsked] = useState<'reset' | 'delete'>();
  const queryClient = useQueryClient();
  const navigate = useNavigate();

  const reset = useMutation({
    mutationFn: () => request('POST', `/websites/${website.id}/reset`, { body: {} }),
    onSuccess: () => {
      setAsked(undefined);
      void queryClient.invalidateQueries({ queryKey: websiteKey(website.id) });
    },
  });
  const remove = useMutation({
    mutationFn: () => request('DELETE', `/websites/${website.id}`),
    onSuccess: async () => {
      await navigate({ to: '/websites' });
      queryClient.removeQueries({ queryKey: websiteKey(website.id) });
      await queryClient.invalidateQueries({ queryKey: websitesKey });
    },
  });

  return (
    <div className={classes.zone}>
      <Step title={t('settings.reset')} hint={t('settings.reset.hint')} action={t('settings.reset.action')} onAsk={() => setAsked('reset')} />
      {reset.isSuccess && (
        <p className={classes.done} role="status">
          {t('settings.reset.done')}
        </p>
      )}
      <Step title={t('settings.delete')} hint={t('settings.delete.hint')} action={t('settings.delete.action')} onAsk={() => setAsked('delete')} />

      {asked === 'reset' && (
        <ConfirmByTyping
          title={t('settings.reset.title', { name: website.name })}
          lead={t('settings.reset.lead')}
          word={website.name}
          action={t('settings.reset.confirm')}
          problem={reset.error && changeProblem(reset.error)}
          busy={reset.isPending}
          onConfirm={() => reset.mutate()}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === 'delete' && (
        <ConfirmByTyping
          title={t('settings.delete.title', { name: website.name })}
          lead={t('settings.delete.lead')}
          word={website.name}
          action={t('settings.delete.confirm')}
          problem={remove.error && changeProblem(remove.error)}
          busy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

interface StepProps {
  title: string;
  hint: string;
  action: string;
  onAsk: () => void;
}

function Step({ title, hint, action, onAsk }: StepProps) {
  return (
    <div className={classes.step}>
      <div>
        <h3 className={classes.title}>{title}</h3>
        <p className={classes.hint}>{hint}</p>
      </div>
      <Button variant="default" className={classes.button} onClick={onAsk}>
        {action}
      </Button>
    </div>
  );
}
