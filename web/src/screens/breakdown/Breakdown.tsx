/** The fields to choose, and a row for each combination of their values; a row filters by its values. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type AnswerOf, ask } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { formatDuration } from '@/format/duration';
import { formatCount, formatRate } from '@/format/number';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useParam } from '@/scope/use-param';
import { FieldChoice } from './FieldChoice';
import { type BreakdownField, readFields } from './fields';

type Row = AnswerOf<'/api/websites/{websiteId}/breakdown'>[number];

export function Breakdown() {
  const scope = useScope();
  const [chosen, setChosen] = useParam('fields', 'country,device');
  const fields = readFields(chosen);
  const { data, error, refetch } = useQuery({
    ...ask('/api/websites/{websiteId}/breakdown', { websiteId: scope.websiteId }, { ...scope.query, fields: fields.join(',') }),
    enabled: scope.ready,
  });
  const columns = columnsOf(fields);
  const narrow = (row: Row) =>
    scope.addFilters(
      ...fields.flatMap((field) => {
        const value = row[field];
        return value === null || value === undefined || value === '' ? [] : [{ name: field, operator: 'eq' as const, value: String(value) }];
      }),
    );
  return (
    <>
      <Panel title={t('breakdown.fields')} quietTitle padded>
        <FieldChoice fields={fields} onChange={(next) => setChosen(next.join(','))} />
      </Panel>
      <Panel title={t('breakdown.table')} id="breakdown" definition="breakdown" data={data && panelData(data, columns)} padded>
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} compact />
        ) : data ? (
          <DataTable
            title={t('breakdown.table')}
            rows={data}
            columns={columns}
            onRow={narrow}
            search
            empty={<EmptyState title={t('breakdown.none')} hint={t('breakdown.none.hint')} />}
          />
        ) : (
          <Skeleton height={420} aria-label={t('app.loading')} />
        )}
      </Panel>
    </>
  );
}

function columnsOf(fields: BreakdownField[]): Column<Row>[] {
  const number = (row: Row, name: string) => Number(row[name] ?? 0);
  const share = (part: number, whole: number) => (whole ? part / whole : 0);
  const bounceRate = (row: Row) => share(number(row, 'bounces'), number(row, 'visits'));
  const visitTime = (row: Row) => share(number(row, 'totaltime'), number(row, 'visits'));
  const count = (id: 'visitors' | 'visits' | 'views', minor: boolean): Column<Row> => ({
    id,
    title: t(`breakdown.${id}`),
    value: (row) => number(row, id),
    show: (row) => formatCount(number(row, id)),
    numeric: true,
    minor,
    width: '96px',
  });
  return [
    ...fields.map((field): Column<Row> => ({
      id: field,
      title: t(`metric.${field}`),
      value: (row) => (row[field] ? rowText(field, String(row[field])) : t('label.none')),
      width: 'minmax(90px, 1.5fr)',
    })),
    count('visitors', false),
    count('visits', true),
    count('views', true),
    { id: 'bounceRate', title: t('breakdown.bounceRate'), value: bounceRate, show: (row) => formatRate(bounceRate(row)), numeric: true, minor: true, width: '110px' },
    { id: 'visitTime', title: t('breakdown.visitTime'), value: visitTime, show: (row) => formatDuration(visitTime(row)), numeric: true, minor: true, width: '150px' },
  ];
}
