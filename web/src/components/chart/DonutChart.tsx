/** Parts of a whole; for up to eight of them. */
import { useCallback } from 'react';
import { formatCount, formatShare } from '@/format/number';
import type { ChartColours } from './chart-colours';
import { EChart } from './EChart';
import { chartTooltip, tooltipBase } from './tooltip';

interface Props {
  parts: { name: string; value: number }[];
  format?: (value: number) => string;
  summary: string;
  height?: number;
  onChoose?: (name: string) => void;
}

export function DonutChart({ parts, format = formatCount, summary, height = 240, onChoose }: Props) {
  const options = useCallback(
    (colours: ChartColours) => {
      const total = parts.reduce((sum, part) => sum + part.value, 0);
      return {
        color: colours.series,
        tooltip: {
          ...tooltipBase,
          trigger: 'item',
          formatter: ({ name, value, dataIndex }: { name: string; value: number; dataIndex: number }) =>
            chartTooltip(name, [{ name: formatShare(total ? value / total : 0), value: format(value), colour: dataIndex }]),
        },
        legend: { bottom: 0, icon: 'roundRect', itemWidth: 10, itemHeight: 10, textStyle: { color: colours.text, fontFamily: colours.font } },
        series: [{ type: 'pie', radius: ['52%', '78%'], center: ['50%', '44%'], data: parts, label: { show: false }, itemStyle: { borderColor: colours.panel, borderWidth: 2 }, emphasis: { scale: false } }],
      };
    },
    [parts, format],
  );
  const choose = useCallback((_index: number, _series: number, name: string) => onChoose?.(name), [onChoose]);
  return <EChart options={options} summary={summary} height={height} {...(onChoose ? { onChoose: choose } : {})} />;
}
