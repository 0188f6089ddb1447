/** Key figures side by side: `<StatFigures><StatFigure name="Visitors" value={12} … /></StatFigures>` inside a `Panel`. */
import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { DefinitionHint } from '@/components/definition/DefinitionHint';
import { relativeChange } from '@/format/change';
import { formatCount, formatShort } from '@/format/number';
import { t } from '@/messages/message';
import { ChangeBadge } from './ChangeBadge';
import classes from './StatFigure.module.css';

interface Props {
  name: string;
  /** Undefined while it is counted. */
  value: number | undefined;
  /** The value before; null where there is none, left out where nothing is compared. */
  before?: number | null | undefined;
  /** The period before in words, for the change's hint; keeps the change's place until it is known. */
  beforePeriod?: string | undefined;
  /** False where less is better, such as bounces. */
  moreIsBetter?: boolean;
  short?: (value: number) => string;
  exact?: (value: number) => string;
  /** Which of the server's definitions explains it. */
  definition?: string;
}

export function StatFigures({ children }: { children: ReactNode }) {
  return <div className={classes.figures}>{children}</div>;
}

export function StatFigure({ name, value, before, beforePeriod = '', moreIsBetter = true, short = formatShort, exact = formatCount, definition }: Props) {
  return (
    <div className={classes.figure}>
      <div className={classes.name}>
        {name}
        {definition && <DefinitionHint id={definition} name={name} />}
      </div>
      {value === undefined ? (
        <Skeleton height={27} width={90} my={4} />
      ) : (
        <div className={classes.value} title={exact(value)}>
          {short(value)}
        </div>
      )}
      {beforePeriod && (value === undefined || before === undefined) && <span className={classes.change}>{'\u200b'}</span>}
      {value !== undefined && before !== undefined && (
        <ChangeBadge
          change={relativeChange(value, before, moreIsBetter)}
          hint={before === null ? t('figure.noBeforeHint', { period: beforePeriod }) : t('figure.before', { value: exact(before), period: beforePeriod })}
        />
      )}
    </div>
  );
}
