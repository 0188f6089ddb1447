/** One measure by page, title, device or browser, the slowest first; a row narrows the screen to it. */
import { Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ask, type Schema } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useParam } from '@/scope/use-param';
import classes from './Performance.module.css';
import { percentiles } from './percentiles';
import { RatingBadge } from './RatingBadge';
import { formatVital, ratingOf, type Vital } from './vitals';

const types = ['path', 'title', 'device', 'browser'] as const;

type Line = Schema<'PerformanceMetric'>;

export function VitalPages({ vital }: { vital: Vital }) {
  const { websiteId, query, ready, addFilters } = useScope();
  const [chosen, choose] = useParam('by', 'path');
  const type = types.find((each) => each === chosen) ?? 'path';
  const { data, error, refetch } = useQuery({
    ...ask('/api/websites/{websiteId}/performance/metrics', { websiteId }, { ...query, metric: vital, type }),
    enabled: ready,
  });
  const columns: Column<Line>[] = [
    { id: 'name', title: t(`metric.${type}`), value: ({ name }) => (name ? rowText(type, name) : t('label.none')), width: 'minmax(100px, 2fr)' },
    ...percentiles.map(
      (each): Column<Line> => ({
        id: each,
        title: t(`performance.${each}`),
        value: (row) => row[each],
        show: (row) => (row[each] === null ? '–' : formatVital(vital, row[each])),
        numeric: true,
        width: 'minmax(64px, 0.5fr)',
        minor: each !== 'p75',
      }),
    ),
    { id: 'rating', title: t('performance.rating'), value: ({ p75 }) => (p75 === null ? '' : t(`performance.rating.${ratingOf(vital, p75)}`)), show: ({ p75 }) => p75 !== null && <RatingBadge rating={ratingOf(vital, p75)} />, width: '176px', minor: true },
    { id: 'count', title: t('performance.count'), value: ({ count }) => count, numeric: true, width: 'minmax(92px, 0.5fr)' },
  ];
  const title = t('performance.lists', { name: vital.toUpperCase() });
  return (
    <Panel title={title} id="slowest" definition="performance" data={data && panelData(data, columns)} padded>
      <Tabs value={type} onChange={(next) => choose(next ?? 'path')} keepMounted={false}>
        <Tabs.List className={classes.tabs} aria-label={title}>
          {types.map((each) => (
            <Tabs.Tab key={each} value={each} px={10}>
              {t(`performance.by.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={type} pt={12}>
          {error && !data && <ErrorState error={error} onRetry={() => void refetch()} compact />}
          {!error && !data && <Skeleton height={240} />}
          {data && (
            <DataTable
              key={`${type} ${vital}`}
              title={title}
              rows={data}
              columns={columns}
              search
              height={460}
              onRow={({ name }) => name && addFilters({ name: type, operator: 'eq', value: name })}
            />
          )}
        </Tabs.Panel>
      </Tabs>
    </Panel>
  );
}
