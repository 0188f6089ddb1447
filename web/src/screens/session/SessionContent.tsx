/** A visitor's figures, profile, activity, recordings and properties, and the way to erase them. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ask } from '@/api/ask';
import { ApiError } from '@/api/client';
import { StatFigure, StatFigures } from '@/components/figure/StatFigure';
import { Panel } from '@/components/Panel';
import { ScreenLink } from '@/components/ScreenLink';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { formatDuration } from '@/format/duration';
import { loadMessages } from '@/messages/load-messages';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { Activity } from './Activity';
import { EraseVisitor } from './EraseVisitor';
import { Profile } from './Profile';
import { Properties } from './Properties';
import classes from './Session.module.css';

const Recordings = lazy(async () => {
  const [{ Recordings: panel }] = await Promise.all([import('./Recordings'), loadMessages('replays')]);
  return { default: panel };
});

export function SessionContent() {
  const { websiteId } = useScope();
  const { sessionId = '' } = useParams({ strict: false }) as { sessionId?: string };
  const { data, error, refetch } = useQuery(ask('/api/websites/{websiteId}/sessions/{sessionId}', { websiteId, sessionId }));
  const missing = error instanceof ApiError && error.status === 404;

  if (missing) {
    return (
      <EmptyState title={t('session.missing')} hint={t('session.missing.hint')}>
        <ScreenLink screen="sessions" className={classes.back}>{t('session.back')}</ScreenLink>
      </EmptyState>
    );
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <div className={classes.acts}>
        <ScreenLink screen="sessions" className={classes.back}>{t('session.back')}</ScreenLink>
        {data?.canDelete && <EraseVisitor sessionId={sessionId} />}
      </div>
      <Panel title={t('session.figures')} quietTitle>
        <StatFigures>
          <StatFigure name={t('session.visits')} value={data?.visits} definition="visits" />
          <StatFigure name={t('session.views')} value={data && Number(data.views)} definition="pageviews" />
          <StatFigure name={t('session.events')} value={data && Number(data.events)} definition="events.stats" />
          <StatFigure name={t('session.time')} value={data && Number(data.totaltime)} short={formatDuration} exact={formatDuration} definition="totaltime" />
        </StatFigures>
      </Panel>
      {data ? (
        <div className={classes.columns}>
          <div className={classes.column}>
            <Activity sessionId={sessionId} />
            <Suspense fallback={null}>
              <Recordings sessionId={sessionId} />
            </Suspense>
          </div>
          <div className={classes.column}>
            <Profile session={data} />
            <Properties sessionId={sessionId} />
          </div>
        </div>
      ) : (
        <Skeleton height={420} aria-label={t('app.loading')} />
      )}
    </>
  );
}
