/** What the website does not want counted: shown once it is known, changed from the next event on. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { ask } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import classes from '../SettingsScreen.module.css';

const ShieldsForm = lazy(() => import('./ShieldsForm').then((module) => ({ default: module.ShieldsForm })));

export function ShieldsPanel({ websiteId }: { websiteId: string }) {
  const { data, error, refetch } = useQuery(ask('/api/websites/{websiteId}/shields', { websiteId }));
  return (
    <Panel title={t('shields.title')}>
      <div className={classes.body}>
        <p className={classes.hint}>{t('shields.lead')}</p>
        {error && !data && <ErrorState compact error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Skeleton height={300} />}
        {data && (
          <Suspense fallback={<Skeleton height={300} />}>
            <ShieldsForm websiteId={websiteId} rules={data} />
          </Suspense>
        )}
      </div>
    </Panel>
  );
}
