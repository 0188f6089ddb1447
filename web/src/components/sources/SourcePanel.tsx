/** A panel of values with their numbers, the greatest first: the first ten, all of them in the copy, the CSV and on demand. */
import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { type MetricLineData, MetricTable } from '@/components/table/MetricTable';
import { t } from '@/messages/message';
import classes from './Sources.module.css';

interface Props {
  title: string;
  /** Names the panel in addresses and files. */
  id: string;
  definition: string;
  /** Heads of the two columns. */
  name: string;
  unit: string;
  /** Undefined while they are counted. */
  lines: MetricLineData[] | undefined;
  error?: Error | null;
  onRetry?: () => void;
  /** What shares refer to; the sum of all lines where it is not given. */
  total?: number | undefined;
  format?: (value: number) => string;
  onChoose?: ((line: MetricLineData) => void) | undefined;
  /** What to do where there is nothing. */
  empty?: string;
}

const shown = 10;

export function SourcePanel({ title, id, definition, name, unit, lines, error, onRetry, total, format, onChoose, empty }: Props) {
  const [all, setAll] = useState(false);
  const data =
    lines &&
    panelData<MetricLineData>(lines, [
      { id: 'name', title: name, value: ({ text }) => text },
      { id: 'value', title: unit, value: ({ value }) => value, numeric: true },
    ]);
  const failed = error && !lines;
  return (
    <Panel title={title} id={id} definition={definition} data={lines?.length ? data : undefined}>
      {failed && <ErrorState error={error} {...(onRetry ? { onRetry } : {})} compact />}
      {!failed && !lines && <Skeleton height={220} m={16} w="auto" />}
      {lines?.length === 0 && <EmptyState title={t('metric.empty')} {...(empty ? { hint: empty } : {})} />}
      {lines && lines.length > 0 && (
        <MetricTable
          name={name}
          unit={unit}
          total={total ?? lines.reduce((sum, { value }) => sum + value, 0)}
          lines={all ? lines : lines.slice(0, shown)}
          {...(format ? { format } : {})}
          {...(onChoose ? { onChoose, chooseLabel: ({ text }: MetricLineData) => t('filter.by', { name, value: text }) } : {})}
        />
      )}
      {lines && lines.length > shown && (
        <div className={classes.more}>
          <Button variant="subtle" size="xs" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('sources.fewer') : t('sources.all', { count: lines.length })}
          </Button>
        </div>
      )}
    </Panel>
  );
}
