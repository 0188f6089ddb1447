/** The values of one dimension in both periods, with the change; a row filters by its value. */
import { NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { metricQuery } from '@/api/queries';
import { filterNames, type FilterName, type MetricType, type Query } from '@/api/types';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { formatCount, formatRate } from '@/format/number';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useParam } from '@/scope/use-param';
import { type ComparedRow, comparedRows } from './compared-rows';

const limit = 500;

/** What can be listed and filtered by. */
const fields = filterNames.filter((name): name is FilterName & MetricType => name !== 'distinctId');

export function ComparedValues({ queryBefore }: { queryBefore: Query }) {
  const { websiteId, query, ready, addFilters } = useScope();
  const [chosen, setField] = useParam('field', 'path');
  const field = fields.find((name) => name === chosen) ?? 'path';
  const now = useQuery({ ...metricQuery(websiteId, field, { ...query, limit }), enabled: ready });
  const earlier = useQuery({ ...metricQuery(websiteId, field, { ...queryBefore, limit }), enabled: ready });
  const problem = now.error ?? earlier.error;
  const rows = useMemo(() => now.data && earlier.data && comparedRows(now.data, earlier.data), [now.data, earlier.data]);
  const columns = columnsOf(field);

  return (
    <Panel
      title={t('compare.values')}
      id="values"
      definition={`metrics.${field}`}
      data={rows && panelData(rows, columns)}
      tools={
        <NativeSelect
          size="xs"
          aria-label={t('compare.field')}
          value={field}
          onChange={(event) => setField(event.currentTarget.value)}
          data={fields.map((value) => ({ value, label: t(`metric.${value}`) }))}
        />
      }
      padded
    >
      {problem && !rows ? (
        <ErrorState error={problem} onRetry={() => void Promise.all([now.refetch(), earlier.refetch()])} compact />
      ) : rows ? (
        <DataTable
          title={t('compare.values')}
          rows={rows}
          rowKey={({ value }) => value}
          columns={columns}
          onRow={({ value }) => value && addFilters({ name: field, operator: 'eq', value })}
          search
          empty={t('metric.empty')}
        />
      ) : (
        <Skeleton height={420} aria-label={t('app.loading')} />
      )}
    </Panel>
  );
}

function columnsOf(field: FilterName & MetricType): Column<ComparedRow>[] {
  const change = ({ now, before }: ComparedRow) => (before ? now / before - 1 : null);
  const signed = (share: number | null) => (share === null ? t('compare.new') : `${share > 0 ? '+' : ''}${formatRate(share)}`);
  return [
    { id: 'value', title: t(`metric.${field}`), value: ({ value }) => (value ? rowText(field, value) : t('label.none')), width: 'minmax(80px, 3fr)' },
    { id: 'now', title: t('compare.now'), value: ({ now }) => now, show: ({ now }) => formatCount(now), numeric: true, width: 'clamp(62px, 17vw, 80px)' },
    { id: 'before', title: t('compare.before'), value: ({ before }) => before, show: ({ before }) => formatCount(before), numeric: true, width: 'clamp(62px, 17vw, 80px)' },
    { id: 'change', title: t('compare.change'), value: change, show: (row) => signed(change(row)), numeric: true, width: 'clamp(80px, 22vw, 96px)' },
  ];
}
