/** One key figure: name with its definition, value, change. */
import { Skeleton, Tooltip } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Totals } from '@/api/types';
import { relativeChange } from '@/format/change';
import { t } from '@/messages/message';
import { ChangeBadge } from '@/components/figure/ChangeBadge';
import type { FigureDefinition } from '@/components/figure/figure-list';
import classes from './Figures.module.css';

const noTotals: Totals = { pageviews: 0, visitors: 0, visits: 0, bounces: 0, totaltime: 0 };

interface Props {
  figure: FigureDefinition;
  /** Undefined while they are counted. */
  totals: Totals | undefined;
  /** Undefined while they are counted, null where there is no period before. */
  before: Totals | undefined | null;
  beforePeriod: string | null;
}

export function Figure({ figure, totals, before, beforePeriod }: Props) {
  const name = t(`figure.${figure.name}`);
  return (
    <div className={classes.figure}>
      <div className={classes.name}>
        {name}
        <Tooltip
          label={figure.meaning(totals ?? noTotals)}
          multiline
          w={300}
          position="bottom-start"
          events={{ hover: true, focus: true, touch: true }}
        >
          <button type="button" className={classes.explain} aria-label={t('figure.explain', { name })}>
            <IconInfoCircle size={15} stroke={1.6} aria-hidden />
          </button>
        </Tooltip>
      </div>
      {totals ? (
        <div className={classes.value} data-figure={figure.name} title={figure.exact(figure.value(totals))}>
          {figure.short(figure.value(totals))}
        </div>
      ) : (
        <Skeleton height={30} width={90} my={4} />
      )}
      {totals && before !== undefined ? (
        <ChangeBadge
          change={relativeChange(
            figure.value(totals),
            before?.visits ? figure.value(before) : null,
            figure.moreIsBetter,
          )}
          hint={changeHint(figure, before, beforePeriod)}
        />
      ) : (
        <Skeleton height={16} width={64} mt={6} />
      )}
    </div>
  );
}

function changeHint(figure: FigureDefinition, before: Totals | null, period: string | null): string {
  if (before === null || period === null) return t('figure.noBeforeAll');
  if (!before.visits) return t('figure.noBeforeHint', { period });
  return t('figure.before', { value: figure.exact(figure.value(before)), period });
}
