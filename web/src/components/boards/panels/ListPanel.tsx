/** The most frequent values of one dimension; a row leads to the overview with that value alone. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { metricQuery, totalsQuery } from '@/api/queries';
import { filterNames, type MetricRow, type MetricType } from '@/api/types';
import { websitePath } from '@/app/paths';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import type { PanelFrame } from '@/components/panel/panel-frame';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { MetricTable } from '@/components/table/MetricTable';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { writeFilters } from '@/url/filters';
import { carriedPeriod, type Search } from '@/url/scope-search';

interface Props {
  type: MetricType;
  limit: number;
  /** Links and pixels, and whoever only visits, have no overview to go to. */
  leads: boolean;
  frame: PanelFrame;
}

export function ListPanel({ type, limit, leads, frame: { title, id, hint, tools } }: Props) {
  const { websiteId, query, ready } = useScope();
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({ ...metricQuery(websiteId, type, { ...query, limit }), enabled: ready });
  const totals = useQuery({ ...totalsQuery(websiteId, query), enabled: ready && type !== 'event' });
  const unit = type === 'event' ? t('metric.occurrences') : t('metric.visitors');
  // The channel list ignores the limit.
  const shown = data?.slice(0, limit);
  const rows = panelData<MetricRow>(shown ?? [], [
    { id: type, title: t(`metric.${type}`), value: ({ x }) => rowText(type, x) },
    { id: 'count', title: unit, value: ({ y }) => Number(y), numeric: true },
  ]);
  const filter = type === 'entry' || type === 'exit' ? 'path' : filterNames.find((name) => name === type);
  const open = filter
    ? ({ id: value }: { id: string }) =>
        void navigate({ to: websitePath(websiteId), search: { ...carriedPeriod(search), ...writeFilters([{ name: filter, operator: 'eq', value }]) } })
    : undefined;
  return (
    <Panel title={title} id={id} hint={hint} tools={tools} definition={`metrics.${type}`} data={shown && rows}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!error && !data && <Skeleton height={180} aria-label={t('app.loading')} />}
      {shown?.length === 0 && <EmptyState title={t('metric.empty')} />}
      {shown && shown.length > 0 && (
        <MetricTable
          name={t(`metric.${type}`)}
          unit={unit}
          total={type === 'event' ? shown.reduce((sum, { y }) => sum + Number(y), 0) : totals.data?.visitors}
          lines={shown.map(({ x, y, country }) => ({ id: country ? `${x}|${country}` : x, text: rowText(type, x), value: Number(y) }))}
          {...(leads && open ? { onChoose: ({ id: line }) => open({ id: line.split('|')[0] ?? line }), chooseLabel: ({ text }) => t('boards.panel.filter', { value: text }) } : {})}
        />
      )}
    </Panel>
  );
}
