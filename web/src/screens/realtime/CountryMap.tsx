/** Countries of the last half hour's visitors on a map. */
import { useCallback, useMemo } from 'react';
import { WorldMap } from '@/components/chart/lazy-charts';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import type { Column } from '@/components/table/column';
import { countryName } from '@/labels/place-names';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';

interface Country {
  code: string;
  value: number;
}

export function CountryMap({ counts }: { counts: Record<string, number> }) {
  const { addFilters } = useScope();
  const countries = useMemo(() => Object.entries(counts).map(([code, value]): Country => ({ code, value })), [counts]);
  const choose = useCallback((code: string) => addFilters({ name: 'country', operator: 'eq', value: code }), [addFilters]);
  const columns: Column<Country>[] = [
    { id: 'country', title: t('realtime.country'), value: ({ code }) => countryName(code) },
    { id: 'visitors', title: t('realtime.visitors'), value: ({ value }) => value, numeric: true },
  ];
  return (
    <Panel title={t('realtime.map')} id="map" definition="metrics.country" data={panelData(countries, columns)} chart>
      <WorldMap countries={countries} unit={t('realtime.visitors')} summary={t('realtime.map.summary', { count: countries.length })} onChoose={choose} />
    </Panel>
  );
}
