/** Values with their counts: a bar behind the name, the number, the share. A row filters the overview by its value. */
import type { MetricRow, MetricType } from '@/api/types';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import type { Filter } from '@/url/filters';
import { MetricLine } from './MetricLine';
import classes from './MetricRows.module.css';
import { filterOf } from './panels';

interface Props {
  rows: MetricRow[];
  type: MetricType;
  /** What shares refer to; undefined while it is counted. */
  total: number | undefined;
  /** Called after a row was chosen. */
  onChosen?: () => void;
}

export function MetricRows({ rows, type, total, onChosen }: Props) {
  const scope = useScope();
  const longest = Math.max(...rows.map((row) => Number(row.y)), 1);
  const name = filterOf(type);

  const choose = (row: MetricRow) => {
    if (!name) return;
    const filters: Filter[] = [{ name, operator: 'eq', value: row.x }];
    // Cities of the same name are told apart by their country.
    if (type === 'city' && row.country) filters.push({ name: 'country', operator: 'eq', value: row.country });
    scope.addFilters(...filters);
    onChosen?.();
  };

  return (
    <ul className={classes.rows}>
      {rows.map((row) => (
        <MetricLine
          key={`${row.x}|${row.country ?? ''}`}
          row={row}
          type={type}
          length={Number(row.y) / longest}
          share={total ? Math.min(Number(row.y) / total, 1) : undefined}
          active={name !== undefined && scope.filters.some((filter) => filter.name === name && filter.operator === 'eq' && filter.value === row.x)}
          action={name && t('filter.by', { name: t(`metric.${name}`), value: rowText(type, row.x) })}
          onChoose={() => choose(row)}
        />
      ))}
    </ul>
  );
}
