/** What belongs to the account of the person who is logged in. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { ask } from '@/api/ask';
import { AccountScreen } from '@/components/AccountScreen';
import { Panel } from '@/components/Panel';
import { t } from '@/messages/message';
import { PasswordForm } from './PasswordForm';
import classes from './Profile.module.css';
import { SecondFactor } from './SecondFactor';

const ApiKeys = lazy(() => import('./ApiKeys').then((module) => ({ default: module.ApiKeys })));
const Preferences = lazy(() => import('./Preferences').then((module) => ({ default: module.Preferences })));

export function ProfileScreen() {
  const { data: factor } = useQuery(ask('/api/2fa/status', {}));
  // Until then the server refuses everything else, and a form that cannot work would only puzzle.
  const owed = factor?.isRequired === true && !factor.isEnabled;
  return (
    <AccountScreen title={t('profile.title')}>
      <Panel title={t('profile.factor.title')} padded>
        <SecondFactor />
      </Panel>
      <Panel title={t('profile.password.title')} padded>
        {owed ? <p className={classes.lead}>{t('profile.password.afterFactor')}</p> : <PasswordForm />}
      </Panel>
      {!owed && (
        <Panel title={t('profile.keys.title')} padded>
          <Suspense fallback={<Skeleton height={80} />}>
            <ApiKeys />
          </Suspense>
        </Panel>
      )}
      <Panel title={t('profile.preferences.title')} padded>
        <Suspense fallback={<Skeleton height={200} />}>
          <Preferences />
        </Suspense>
      </Panel>
    </AccountScreen>
  );
}
