/** For how long the website keeps its events: shown once it is known. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { ask } from '@/api/ask';
import type { Website } from '@/api/types';
import { Panel } from '@/components/Panel';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import classes from '../SettingsScreen.module.css';

const KeepingForm = lazy(() => import('./KeepingForm').then((module) => ({ default: module.KeepingForm })));

export function KeepingPanel({ website }: { website: Website }) {
  const { data, error, refetch } = useQuery(ask('/api/websites/{websiteId}/event-retention', { websiteId: website.id }));
  return (
    <Panel title={t('keeping.title')}>
      <div className={classes.body}>
        <p className={classes.hint}>{t('keeping.lead')}</p>
        {error && !data && <ErrorState compact error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Skeleton height={120} />}
        {data && (
          <Suspense fallback={<Skeleton height={120} />}>
            <KeepingForm website={website} kept={data} />
          </Suspense>
        )}
      </div>
    </Panel>
  );
}
