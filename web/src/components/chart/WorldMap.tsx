/** Countries shaded by a number each. */
import { MapChart } from 'echarts/charts';
import { GeoComponent, VisualMapComponent } from 'echarts/components';
import { useCallback } from 'react';
import { formatCount } from '@/format/number';
import { countryName } from '@/labels/place-names';
import type { ChartColours } from './chart-colours';
import { EChart } from './EChart';
import { use } from './echarts-parts';
import { chartTooltip, tooltipBase } from './tooltip';
import { mapName, registerWorld } from './world-map';

use([MapChart, GeoComponent, VisualMapComponent]);
registerWorld();

interface Props {
  /** By two-letter code. */
  countries: { code: string; value: number }[];
  /** What the numbers are, e.g. "Visitors". */
  unit: string;
  summary: string;
  height?: number;
  onChoose?: (code: string) => void;
}

export function WorldMap({ countries, unit, summary, height = 360, onChoose }: Props) {
  const options = useCallback(
    (colours: ChartColours) => ({
      tooltip: {
        ...tooltipBase,
        trigger: 'item',
        formatter: ({ name, value }: { name: string; value: number }) =>
          chartTooltip(countryName(name), [{ name: unit, value: Number.isFinite(value) ? formatCount(value) : '–' }]),
      },
      visualMap: { show: false, min: 0, max: Math.max(...countries.map((country) => Math.sqrt(country.value)), 1), dimension: 0, inRange: { color: colours.scale } },
      series: [
        {
          type: 'map',
          map: mapName,
          left: 0,
          right: 0,
          top: 0,
          bottom: 0,
          // Few countries have most visitors: shades follow the root, so that the others can be told apart.
          data: countries.map(({ code, value }) => ({ name: code, value: Math.sqrt(value), count: value })),
          itemStyle: { areaColor: colours.hover, borderColor: colours.panel, borderWidth: 0.6 },
          emphasis: { label: { show: false }, itemStyle: { areaColor: colours.accent } },
          select: { disabled: true },
          tooltip: {
            formatter: ({ name, data }: { name: string; data?: { count: number } }) =>
              chartTooltip(countryName(name), [{ name: unit, value: formatCount(data?.count ?? 0) }]),
          },
        },
      ],
    }),
    [countries, unit],
  );
  const choose = useCallback((_index: number, _series: number, name: string) => onChoose?.(name), [onChoose]);
  return <EChart options={options} summary={summary} height={height} {...(onChoose ? { onChoose: choose } : {})} />;
}
