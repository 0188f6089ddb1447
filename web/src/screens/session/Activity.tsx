/** What the visitor did in the period, the latest first. */
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { formatMoment } from '@/format/date';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { activityQuery } from './activity-query';

type Act = AnswerOf<'/api/websites/{websiteId}/sessions/{sessionId}/activity'>[number];

const pageView = 1;

export function Activity({ sessionId }: { sessionId: string }) {
  const scope = useScope();
  const { data, error, refetch } = useQuery({ ...activityQuery(scope.websiteId, sessionId, scope.query), enabled: scope.ready });
  const columns: Column<Act>[] = [
    {
      id: 'time',
      title: t('session.time.column'),
      value: ({ createdAt }) => createdAt,
      show: ({ createdAt }) => formatMoment(Date.parse(createdAt), scope.zone),
      width: 'minmax(88px, 1fr)',
    },
    { id: 'what', title: t('session.what'), value: whatHappened, width: 'minmax(106px, 0.8fr)' },
    { id: 'page', title: t('session.page'), value: ({ urlPath, urlQuery }) => (urlQuery ? `${urlPath}?${urlQuery}` : urlPath), width: 'minmax(96px, 2fr)' },
    { id: 'referrer', title: t('session.referrer'), value: ({ referrerDomain }) => referrerDomain, width: 'minmax(124px, 1fr)', minor: true },
    { id: 'visit', title: t('session.visit'), value: ({ visitId }) => visitId.slice(0, 8), width: '90px', minor: true },
  ];
  const none = (
    <EmptyState title={t('session.activity.none')} hint={t('session.activity.none.hint')}>
      <Button variant="default" size="xs" onClick={() => scope.change({ choice: { range: 'all', offset: 0 }, unit: undefined })}>
        {t('session.activity.all')}
      </Button>
    </EmptyState>
  );
  return (
    <Panel title={t('session.activity')} id="activity" definition="session-data.activity" data={data && panelData(data, columns)} padded>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      ) : data ? (
        data.length === 0 ? none : <DataTable title={t('session.activity')} rows={data} columns={columns} search tall />
      ) : (
        <Skeleton height={320} aria-label={t('app.loading')} />
      )}
    </Panel>
  );
}

function whatHappened({ eventType, eventName }: Act): string {
  if (eventName) return eventName;
  return eventType === pageView ? t('session.kind.view') : t('session.kind.other');
}
