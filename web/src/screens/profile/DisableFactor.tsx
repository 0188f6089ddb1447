/** Turns the second factor off, by password and code. */
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keyOfPath, tell } from '@/api/ask';
import { t } from '@/messages/message';
import { Problem } from './Problem';
import classes from './Profile.module.css';

export function DisableFactor() {
  const queryClient = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const disable = useMutation({
    mutationFn: () => tell('post', '/api/2fa/disable', {}, { password, token: code.trim() }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keyOfPath('/api/2fa/status', {}) }),
  });

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        disable.mutate();
      }}
    >
      <p className={classes.lead}>{t('profile.factor.on')}</p>
      <PasswordInput
        className={classes.wide}
        label={t('profile.password.current')}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <TextInput
        className={classes.wide}
        label={t('profile.factor.code')}
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Problem error={disable.error} />
      <Button type="submit" variant="default" loading={disable.isPending} disabled={!password || !code.trim()}>
        {t('profile.factor.disable')}
      </Button>
    </form>
  );
}
