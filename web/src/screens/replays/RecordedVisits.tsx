/** Recorded visits of the period, the latest first. */
import { Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlayerPlay } from '@tabler/icons-react';
import { ask, type Schema } from '@/api/ask';
import { LinkButton } from '@/components/LinkButton';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { ScreenLink } from '@/components/ScreenLink';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { formatMoment } from '@/format/date';
import { formatDuration } from '@/format/duration';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useParam } from '@/scope/use-param';
import classes from './Replays.module.css';

type Visit = Schema<'ReplaySummary'>;

const pageSize = 20;
const lengths = ['0', '10', '30', '60', '300'];

export function RecordedVisits() {
  const { websiteId, query, ready, narrowed, zone } = useScope();
  const [page, setPage] = useParam('page', '1');
  const [least, setLeast] = useParam('least', '0');
  const number = Math.max(1, Number(page) || 1);
  const { data, error, refetch } = useQuery({
    ...ask('/api/websites/{websiteId}/replays', { websiteId }, { ...query, page: number, pageSize, minDuration: Number(least) || undefined }),
    enabled: ready,
  });

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={420} radius={10} />;
  if (data.count === 0 && least === '0') {
    return (
      <EmptyState
        icon={<IconPlayerPlay size={34} stroke={1.5} />}
        title={t('replays.none')}
        hint={t(narrowed ? 'metric.empty.filtered' : 'replays.none.hint')}
      >
        <LinkButton to={`/websites/${websiteId}/settings`}>{t('website.tab.settings')}</LinkButton>
      </EmptyState>
    );
  }
  const columns: Column<Visit>[] = [
    {
      id: 'started',
      title: t('replays.started'),
      value: ({ startedAt }) => startedAt,
      show: ({ id, startedAt }) => <ScreenLink screen={`replays/${id}`} className={classes.link}>{formatMoment(Date.parse(startedAt), zone)}</ScreenLink>,
      width: 'minmax(128px, 1.2fr)',
    },
    { id: 'duration', title: t('replays.duration'), value: ({ duration }) => Math.round(duration / 1000), show: ({ duration }) => formatDuration(duration / 1000), numeric: true, width: 'minmax(84px, 0.7fr)' },
    { id: 'place', title: t('metric.country'), value: placeOf, width: 'minmax(56px, 1.4fr)' },
    { id: 'browser', title: t('metric.browser'), value: ({ browser }) => (browser ? rowText('browser', browser) : ''), minor: true, width: 'minmax(90px, 1fr)' },
    { id: 'os', title: t('metric.os'), value: ({ os }) => os ?? '', minor: true, width: 'minmax(90px, 1fr)' },
    { id: 'device', title: t('metric.device'), value: ({ device }) => (device ? rowText('device', device) : ''), minor: true, width: 'minmax(80px, 0.8fr)' },
    { id: 'events', title: t('replays.steps'), value: ({ eventCount }) => eventCount, numeric: true, minor: true, width: 'minmax(80px, 0.7fr)' },
  ];
  return (
    <Panel
      title={t('replays.all')}
      id="recorded"
      definition="replays"
      data={panelData(data.data, columns)}
      padded
      tools={
        <Select
          size="xs"
          w={170}
          aria-label={t('replays.least')}
          allowDeselect={false}
          value={lengths.includes(least) ? least : '0'}
          onChange={(chosen) => setLeast(chosen ?? '0')}
          data={lengths.map((value) => ({ value, label: value === '0' ? t('replays.least.any') : t('replays.least.some', { duration: formatDuration(Number(value)) }) }))}
        />
      }
    >
      <DataTable
        title={t('replays.all')}
        rows={data.data}
        columns={columns}
        rowKey={({ id }) => id}
        empty={t('replays.none.long')}
        paging={{ page: number, pageSize, count: data.count, onPage: (next) => setPage(String(next)) }}
      />
    </Panel>
  );
}

function placeOf({ country, city }: Visit): string {
  return [city, country && rowText('country', country)].filter(Boolean).join(', ') || t('label.unknown');
}
