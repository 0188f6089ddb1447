/** Where visitors came from, on a map. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { metricQuery } from '@/api/queries';
import { WorldMap } from '@/components/chart/lazy-charts';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import type { PanelFrame } from '@/components/panel/panel-frame';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { countryName } from '@/labels/place-names';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';

interface Country {
  code: string;
  value: number;
}

/** More than there are countries. */
const all = 500;

export function MapPanel({ frame: { height, ...frame } }: { frame: PanelFrame }) {
  const { websiteId, query, ready } = useScope();
  const { data, error, refetch } = useQuery({ ...metricQuery(websiteId, 'country', { ...query, limit: all }), enabled: ready });
  const countries = useMemo(() => (data ?? []).map(({ x, y }): Country => ({ code: x, value: Number(y) })), [data]);
  const columns: Column<Country>[] = [
    { id: 'country', title: t('metric.country'), value: ({ code }) => countryName(code) },
    { id: 'visitors', title: t('metric.visitors'), value: ({ value }) => value, numeric: true },
  ];
  return (
    <Panel {...frame} definition="metrics.country" chart data={data && panelData(countries, columns)}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!error && !data && <Skeleton height={height} aria-label={t('app.loading')} />}
      {data && <WorldMap countries={countries} unit={t('metric.visitors')} height={height} summary={t('boards.map.summary', { count: countries.length })} />}
    </Panel>
  );
}
