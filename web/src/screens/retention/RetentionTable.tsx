/** A row for each day, a column for each day after it, shaded by the share of visitors who came back. */
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '@/api/ask';
import { HeatTable } from '@/components/chart/HeatTable';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { formatWeekday } from '@/format/date';
import { formatCount, formatRate } from '@/format/number';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useParam } from '@/scope/use-param';
import { bucketKeys } from '@/time/buckets';
import { allDays, type RetentionRow, retentionRows } from './retention-rows';

const furthest = 31;
const fewRows = 31;

export function RetentionTable() {
  const { websiteId, query, ready, period, zone } = useScope();
  const [shown, setShown] = useParam('rows', 'few');
  const { data, error, refetch } = useQuery({ ...ask('/api/websites/{websiteId}/retention', { websiteId }, { ...query, timezone: zone }), enabled: ready });
  const keys = useMemo(() => bucketKeys(period.start, period.cut, 'day', zone), [period, zone]);
  const width = Math.min(furthest, Math.max(keys.length - 1, 0));
  const rows = useMemo(() => retentionRows(data ?? [], (keys.at(-1) ?? '').slice(0, 10), width), [data, keys, width]);
  const days = Array.from({ length: width + 1 }, (_, day) => day);
  const columns: Column<RetentionRow>[] = [
    { id: 'date', title: t('retention.day'), value: ({ date }) => date },
    { id: 'visitors', title: t('retention.visitors'), value: ({ visitors }) => visitors, numeric: true },
    ...days.map((day): Column<RetentionRow> => ({ id: `day-${day}`, title: t('retention.after', { days: day }), value: ({ returned }) => returned[day] ?? null, numeric: true })),
  ];
  const cell = (returned: number | null | undefined, visitors: number) =>
    returned === null || returned === undefined
      ? null
      : { share: visitors ? returned / visitors : 0, text: formatRate(visitors ? returned / visitors : 0), title: t('retention.cell', { returned, visitors }) };

  return (
    <Panel title={t('retention.table')} id="retention" definition="retention" data={data && panelData(rows, columns)} padded>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      ) : !data ? (
        <Skeleton height={420} aria-label={t('app.loading')} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('retention.none')} hint={t('retention.none.hint')} />
      ) : (
        <>
          <HeatTable
            title={t('retention.table')}
            heads={[t('retention.day'), ...days.map((day) => t('retention.after', { days: day }))]}
            rows={[
              {
                name: t('retention.all'),
                detail: t('retention.count', { count: rows.reduce((sum, { visitors }) => sum + visitors, 0) }),
                cells: allDays(rows, width).map((each) => (each ? cell(each.returned, each.visitors) : null)),
              },
              ...rows.slice(0, shown === 'all' ? undefined : fewRows).map(({ date, visitors, returned }) => ({
                name: formatWeekday(date),
                detail: t('retention.count', { count: visitors }),
                cells: returned.map((count) => cell(count, visitors)),
              })),
            ]}
          />
          {rows.length > fewRows && (
            <Button mt="md" variant="default" size="xs" onClick={() => setShown(shown === 'all' ? 'few' : 'all')}>
              {shown === 'all' ? t('retention.fewer') : t('retention.more', { count: formatCount(rows.length) })}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}
