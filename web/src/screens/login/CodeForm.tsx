/** The second half of a login: a code of the authenticator app, or a backup code. */
import { Button, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { ApiError, request } from '@/api/client';
import type { LoginAnswer } from '@/api/types';
import { Mark } from '@/components/Mark';
import { describeError } from '@/components/states/describe-error';
import { t } from '@/messages/message';
import classes from './LoginScreen.module.css';

interface Props {
  partialToken: string;
  onDone: (answer: LoginAnswer) => void;
  onBack: () => void;
}

export function CodeForm({ partialToken, onDone, onBack }: Props) {
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '' },
    validate: { code: isNotEmpty(t('login.required')) },
  });
  const verify = useMutation({
    mutationFn: (code: string) =>
      request<LoginAnswer>('POST', '/2fa/verify', { body: codeBody(code), token: partialToken }),
    onSuccess: onDone,
  });

  return (
    <form className={classes.form} onSubmit={form.onSubmit(({ code }) => verify.mutate(code))} noValidate>
      <div className={classes.brand}>
        <Mark size={30} />
        <span>{t('app.name')}</span>
      </div>
      <h1 className={classes.title}>{t('login.title')}</h1>
      <TextInput
        label={t('login.code')}
        description={t('login.codeHint')}
        autoComplete="one-time-code"
        autoFocus
        key={form.key('code')}
        {...form.getInputProps('code')}
      />
      <div aria-live="polite">{verify.isError && <p className={classes.error}>{codeProblem(verify.error)}</p>}</div>
      <Button type="submit" fullWidth loading={verify.isPending}>
        {t('login.codeSubmit')}
      </Button>
      <Button variant="subtle" color="gray" fullWidth onClick={onBack}>
        {t('login.back')}
      </Button>
    </form>
  );
}

/** Codes of an app are digits alone, perhaps in groups; everything else is a backup code. */
function codeBody(code: string): { token: string } | { backupCode: string } {
  return /^[\d ]+$/.test(code) ? { token: code } : { backupCode: code };
}

function codeProblem(error: Error): string {
  if (error instanceof ApiError && error.code === 'incorrect-two-factor-code') return t('login.codeWrong');
  if (error instanceof ApiError && error.code === 'partial-token-ended') return t('login.codeEnded');
  const { title, hint } = describeError(error);
  return `${title}. ${hint}`;
}
