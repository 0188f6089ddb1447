/** The visitor's recorded visits in the period, the latest first; each leads to its replay. Nothing where there are none. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ask, type Schema } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { ScreenLink } from '@/components/ScreenLink';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { formatMoment } from '@/format/date';
import { formatDuration } from '@/format/duration';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { activityQuery } from './activity-query';
import { pagesOfVisits } from './pages-of-visits';
import classes from './Session.module.css';

type Visit = Schema<'ReplaySummary'>;

const pageSize = 10;

export function Recordings({ sessionId }: { sessionId: string }) {
  const { websiteId, query, ready, zone } = useScope();
  const { startAt, endAt } = query;
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    ...ask('/api/websites/{websiteId}/sessions/{sessionId}/replays', { websiteId, sessionId }, { startAt, endAt, page, pageSize }),
    enabled: ready,
  });
  const recorded = data !== undefined && data.count > 0;
  const activity = useQuery({ ...activityQuery(websiteId, sessionId, query), enabled: ready && recorded });
  const pages = useMemo(() => pagesOfVisits(activity.data ?? []), [activity.data]);

  if (!recorded && !error) return null;
  const columns: Column<Visit>[] = [
    {
      id: 'started',
      title: t('replays.started'),
      value: ({ startedAt }) => startedAt,
      show: ({ id, startedAt }) => (
        <ScreenLink screen={`replays/${id}`} className={classes.link}>
          {formatMoment(Date.parse(startedAt), zone)}
        </ScreenLink>
      ),
      width: 'minmax(116px, 1fr)',
    },
    {
      id: 'duration',
      title: t('replays.duration'),
      value: ({ duration }) => Math.round(duration / 1000),
      show: ({ duration }) => formatDuration(duration / 1000),
      numeric: true,
      width: 'minmax(62px, 0.5fr)',
    },
    { id: 'views', title: t('session.views'), value: ({ id }) => pages.get(id)?.length ?? null, numeric: true, width: 'minmax(96px, 0.5fr)' },
    { id: 'pages', title: t('session.page'), value: ({ id }) => pages.get(id)?.join(', ') ?? null, width: 'minmax(130px, 2fr)', minor: true },
  ];
  return (
    <Panel title={t('replays.all')} id="recorded" definition="replays" data={data && panelData(data.data, columns)} padded>
      {data ? (
        <DataTable
          title={t('replays.all')}
          rows={data.data}
          columns={columns}
          rowKey={({ id }) => id}
          paging={{ page, pageSize, count: data.count, onPage: setPage }}
        />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      )}
    </Panel>
  );
}
