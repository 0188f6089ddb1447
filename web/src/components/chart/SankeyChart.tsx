/** Flows from step to step. Names of nodes must be distinct; show them with `label`. */
import { SankeyChart as Sankey } from 'echarts/charts';
import { useCallback } from 'react';
import { formatCount } from '@/format/number';
import { isolated } from '@/messages/direction';
import type { ChartColours } from './chart-colours';
import { EChart } from './EChart';
import { use } from './echarts-parts';
import { chartTooltip, tooltipBase } from './tooltip';

use([Sankey]);

interface Props {
  nodes: { name: string; depth?: number }[];
  links: { source: string; target: string; value: number }[];
  label: (name: string) => string;
  summary: string;
  height?: number;
  onChoose?: (name: string) => void;
}

interface Item {
  dataType: 'node' | 'edge';
  name: string;
  value: number;
  data: { source?: string; target?: string };
}

export function SankeyChart({ nodes, links, label, summary, height = 420, onChoose }: Props) {
  const options = useCallback(
    (colours: ChartColours) => ({
      color: colours.series,
      tooltip: {
        ...tooltipBase,
        trigger: 'item',
        formatter: ({ dataType, name, value, data }: Item) => {
          const title = dataType === 'edge' ? isolated(`${label(data.source ?? '')} → ${label(data.target ?? '')}`) : label(name);
          return chartTooltip(title, [{ name: '', value: formatCount(value) }]);
        },
      },
      series: [
        {
          type: 'sankey',
          data: nodes,
          links,
          left: 4,
          right: 120,
          top: 8,
          bottom: 8,
          nodeGap: 10,
          nodeWidth: 12,
          draggable: false,
          emphasis: { focus: 'adjacency' },
          lineStyle: { color: 'source', opacity: 0.28, curveness: 0.5 },
          label: { color: colours.strong, fontFamily: colours.font, fontSize: 12, width: 110, overflow: 'truncate', formatter: ({ name }: { name: string }) => isolated(label(name)) },
        },
      ],
    }),
    [nodes, links, label],
  );
  const choose = useCallback((_index: number, _series: number, name: string) => onChoose?.(name), [onChoose]);
  return <EChart options={options} summary={summary} height={height} {...(onChoose ? { onChoose: choose } : {})} />;
}
