/** The most frequent pages, referrers or countries of the last half hour; a row filters by its value. */
import { useMemo } from 'react';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { MetricTable } from '@/components/table/MetricTable';
import type { Column } from '@/components/table/column';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import classes from './Realtime.module.css';

interface Props {
  id: string;
  type: 'path' | 'referrer' | 'country';
  title: string;
  unit: string;
  counts: Record<string, number>;
}

interface Line {
  id: string;
  text: string;
  value: number;
}

const shown = 10;

export function CountPanel({ id, type, title, unit, counts }: Props) {
  const scope = useScope();
  const lines = useMemo(
    () =>
      Object.entries(counts)
        .map(([value, count]): Line => ({ id: value, text: rowText(type, value), value: count }))
        .sort((one, other) => other.value - one.value),
    [counts, type],
  );
  const columns: Column<Line>[] = [
    { id: 'name', title, value: (line) => line.text },
    { id: 'value', title: unit, value: (line) => line.value, numeric: true },
  ];
  const name = t(`metric.${type}`);
  return (
    <Panel title={title} id={id} definition={`metrics.${type}`} data={panelData(lines, columns)}>
      {lines.length === 0 ? (
        <p className={classes.none}>{t('realtime.none')}</p>
      ) : (
        <MetricTable
          name={name}
          unit={unit}
          lines={lines.slice(0, shown)}
          onChoose={(line) => scope.addFilters({ name: type, operator: 'eq', value: line.id })}
          chooseLabel={(line) => t('filter.by', { name, value: line.text })}
        />
      )}
    </Panel>
  );
}
