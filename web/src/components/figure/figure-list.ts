/** The key figures: how each follows from the totals of a period, how it is written, and whether more is better. */
import type { Totals } from '@/api/types';
import { formatDuration } from '@/format/duration';
import { formatCount, formatRate, formatShort } from '@/format/number';
import { t } from '@/messages/message';

export type FigureName = 'visitors' | 'visits' | 'pageviews' | 'bounceRate' | 'visitTime';

export interface FigureDefinition {
  name: FigureName;
  value: (totals: Totals) => number;
  /** For the tile. */
  short: (value: number) => string;
  /** For tooltips. */
  exact: (value: number) => string;
  moreIsBetter: boolean;
  /** What it means, in the words of its definition. */
  meaning: (totals: Totals) => string;
}

/** Bounces by visits; zero where there was no visit. */
export function bounceRate({ bounces, visits }: Totals): number {
  return visits ? Math.min(bounces, visits) / visits : 0;
}

/** Seconds by visits. */
export function averageVisitTime({ totaltime, visits }: Totals): number {
  return visits ? totaltime / visits : 0;
}

export const figures: FigureDefinition[] = [
  {
    name: 'visitors',
    value: (totals) => totals.visitors,
    short: formatShort,
    exact: formatCount,
    moreIsBetter: true,
    meaning: () => t('figure.visitors.means'),
  },
  {
    name: 'visits',
    value: (totals) => totals.visits,
    short: formatShort,
    exact: formatCount,
    moreIsBetter: true,
    meaning: () => t('figure.visits.means'),
  },
  {
    name: 'pageviews',
    value: (totals) => totals.pageviews,
    short: formatShort,
    exact: formatCount,
    moreIsBetter: true,
    meaning: () => t('figure.pageviews.means'),
  },
  {
    name: 'bounceRate',
    value: bounceRate,
    short: formatRate,
    exact: formatRate,
    moreIsBetter: false,
    meaning: ({ bounces, visits }) =>
      t('figure.bounceRate.means', { bounces: formatCount(bounces), visits: formatCount(visits) }),
  },
  {
    name: 'visitTime',
    value: averageVisitTime,
    short: formatDuration,
    exact: formatDuration,
    moreIsBetter: true,
    meaning: () => t('figure.visitTime.means'),
  },
];
