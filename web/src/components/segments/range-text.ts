/** The range that a cohort is saved with, in words. */
import { formatPeriod } from '@/format/date';
import { t } from '@/messages/message';
import { ownZone } from '@/time/own-zone';
import { relativeRanges } from './saved-filter';

/** `30day` and the like in words, `range:<start>:<end>` as dates in the reader's zone; what is neither as it is. */
export function rangeText(range: string): string {
  const relative = relativeRanges.find((each) => each === range);
  if (relative) return t(`cohorts.range.${relative}`);
  const [, start, end] = /^range:(-?\d+):(-?\d+)$/.exec(range) ?? [];
  return start && end ? formatPeriod(Number(start), Number(end), ownZone()) : range;
}
