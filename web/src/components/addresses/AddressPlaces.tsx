/** From where, or with what, a link was followed or a pixel opened; a row narrows the screen to it. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { metricQuery } from '@/api/queries';
import type { MetricRow } from '@/api/types';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { MetricTable } from '@/components/table/MetricTable';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import type { Kind } from './address';

interface Props {
  kind: Kind;
  type: 'referrer' | 'country' | 'device';
  visitors: number | undefined;
}

const titles = { referrer: 'referrers', country: 'countries', device: 'devices' } as const;

export function AddressPlaces({ kind, type, visitors }: Props) {
  const scope = useScope();
  const { data, error, refetch } = useQuery({ ...metricQuery(scope.websiteId, type, { ...scope.query, limit: 10 }), enabled: scope.ready });
  const title = t(`${kind}.${titles[type]}`);
  const rows = panelData<MetricRow>(data ?? [], [
    { id: type, title: t(`metric.${type}`), value: ({ x }) => rowText(type, x) },
    { id: 'visitors', title: t('metric.visitors'), value: ({ y }) => y, numeric: true },
  ]);
  return (
    <Panel title={title} id={`${kind}-${type}`} definition={`metrics.${type}`} data={data && rows}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!error && !data && <Skeleton height={220} />}
      {data?.length === 0 && <EmptyState title={t('table.none')} />}
      {data && data.length > 0 && (
        <MetricTable
          name={t(`metric.${type}`)}
          unit={t('metric.visitors')}
          total={visitors}
          lines={data.map(({ x, y }) => ({ id: x, text: rowText(type, x), value: y }))}
          onChoose={({ id }) => scope.addFilters({ name: type, operator: 'eq', value: id })}
        />
      )}
    </Panel>
  );
}
