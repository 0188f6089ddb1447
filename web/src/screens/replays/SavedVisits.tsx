/** Recordings that were saved under a name. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconBookmark } from '@tabler/icons-react';
import { ask, type Schema } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { ScreenLink } from '@/components/ScreenLink';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { formatDay } from '@/format/date';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useParam } from '@/scope/use-param';
import classes from './Replays.module.css';

type Saved = Schema<'SavedReplay'>;

const pageSize = 20;

export function SavedVisits() {
  const { websiteId, zone } = useScope();
  const [page, setPage] = useParam('page', '1');
  const number = Math.max(1, Number(page) || 1);
  const { data, error, refetch } = useQuery(ask('/api/websites/{websiteId}/replays/saved', { websiteId }, { page: number, pageSize }));

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={300} radius={10} />;
  if (data.count === 0) return <EmptyState icon={<IconBookmark size={34} stroke={1.5} />} title={t('replays.saved.none')} hint={t('replays.saved.none.hint')} />;
  const columns: Column<Saved>[] = [
    { id: 'name', title: t('saved.name'), value: ({ name }) => name, show: ({ visitId, name }) => <ScreenLink screen={`replays/${visitId}`} className={classes.link}>{name || t('replays.unnamed')}</ScreenLink> },
    { id: 'created', title: t('replays.saved.when'), value: ({ createdAt }) => createdAt, show: ({ createdAt }) => formatDay(Date.parse(createdAt), zone), width: '140px' },
  ];
  return (
    <Panel title={t('replays.saved')} id="saved" definition="replays" data={panelData(data.data, columns)} padded>
      <DataTable
        title={t('replays.saved')}
        rows={data.data}
        columns={columns}
        rowKey={({ id }) => id}
        paging={{ page: number, pageSize, count: data.count, onPage: (next) => setPage(String(next)) }}
      />
    </Panel>
  );
}
