/** Changes one's own password. */
import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { tell } from '@/api/ask';
import { notify } from '@/components/notice/notices';
import { t } from '@/messages/message';
import { Problem } from './Problem';
import classes from './Profile.module.css';

export function PasswordForm() {
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const change = useMutation({
    mutationFn: () => tell('post', '/api/me/password', {}, { currentPassword: current, newPassword: fresh }),
    onSuccess: () => {
      setCurrent('');
      setFresh('');
      notify(t('profile.password.changed'));
    },
  });

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <p className={classes.lead}>{t('profile.password.lead')}</p>
      <PasswordInput
        className={classes.wide}
        label={t('profile.password.current')}
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <PasswordInput
        className={classes.wide}
        label={t('profile.password.new')}
        autoComplete="new-password"
        value={fresh}
        onChange={(event) => setFresh(event.currentTarget.value)}
      />
      <Problem error={change.error} />
      <Button type="submit" loading={change.isPending} disabled={!current || !fresh}>
        {t('profile.password.change')}
      </Button>
    </form>
  );
}
