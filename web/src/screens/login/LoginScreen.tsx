/** The way in: username and password against a token, then on to where the visitor wanted to go. */
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { ApiError, request } from '@/api/client';
import { userQuery } from '@/api/queries';
import { saveToken } from '@/api/session';
import type { HalfLoginAnswer, LoginAnswer } from '@/api/types';
import { Mark } from '@/components/Mark';
import { usePageTitle } from '@/components/page-title';
import { describeError } from '@/components/states/describe-error';
import { t } from '@/messages/message';
import { CodeForm } from './CodeForm';
import classes from './LoginScreen.module.css';

export function LoginScreen() {
  usePageTitle(t('login.page'));
  const { next, ended } = useSearch({ from: '/login' });
  const router = useRouter();
  const queryClient = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { username: '', password: '' },
    validate: { username: isNotEmpty(t('login.required')), password: isNotEmpty(t('login.required')) },
  });

  const login = useMutation({
    mutationFn: (body: { username: string; password: string }) =>
      request<LoginAnswer | HalfLoginAnswer>('POST', '/auth/login', { body }),
    onSuccess: (answer) => {
      if ('token' in answer) enter(answer);
    },
  });
  const half = login.data && 'partialToken' in login.data ? login.data : undefined;

  function enter({ token, user }: LoginAnswer) {
    queryClient.clear();
    saveToken(token);
    queryClient.setQueryData(userQuery().queryKey, user);
    router.history.push(next ?? '/websites');
  }

  return (
    <main className={classes.page}>
      <div className={classes.story} aria-hidden>
        <Mark size={72} />
        <p className={classes.lead}>{t('login.lead')}</p>
      </div>
      <div className={classes.side}>
        {half ? (
          <CodeForm partialToken={half.partialToken} onDone={enter} onBack={login.reset} />
        ) : (
        <form className={classes.form} onSubmit={form.onSubmit((values) => login.mutate(values))} noValidate>
          <div className={classes.brand}>
            <Mark size={30} />
            <span>{t('app.name')}</span>
          </div>
          <h1 className={classes.title}>{t('login.title')}</h1>
          {ended && !login.isError && <p className={classes.note}>{t('login.ended')}</p>}
          <TextInput
            label={t('login.username')}
            autoComplete="username"
            autoCapitalize="none"
            autoFocus
            key={form.key('username')}
            {...form.getInputProps('username')}
          />
          <PasswordInput
            label={t('login.password')}
            autoComplete="current-password"
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <div aria-live="polite">{login.isError && <p className={classes.error}>{loginProblem(login.error)}</p>}</div>
          <Button type="submit" fullWidth loading={login.isPending}>
            {t('login.submit')}
          </Button>
          <p className={classes.foot}>{t('login.firstStart')}</p>
        </form>
        )}
      </div>
    </main>
  );
}

function loginProblem(error: Error): string {
  if (error instanceof ApiError && error.status === 401) return t('login.wrong');
  const { title, hint } = describeError(error);
  return `${title}. ${hint}`;
}
