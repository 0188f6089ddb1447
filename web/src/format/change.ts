/**
 * How a number moved against the period before. In: both values and whether more is better; out: direction, size and
 * verdict, or that there is nothing to compare with.
 */

export type Change =
  | { kind: 'none' }
  | { kind: 'fromZero' }
  | { kind: 'same' }
  | { kind: 'moved'; up: boolean; good: boolean; share: number };

/** Relative change. `previous` is null where nothing was recorded; from zero there is no percentage, so never 100 %. */
export function relativeChange(current: number, previous: number | null, moreIsBetter = true): Change {
  if (previous === null) return { kind: 'none' };
  if (previous === 0) return current === 0 ? { kind: 'same' } : { kind: 'fromZero' };
  const share = (current - previous) / previous;
  if (Math.abs(share) < 0.0005) return { kind: 'same' };
  return { kind: 'moved', up: share > 0, good: share > 0 === moreIsBetter, share: Math.abs(share) };
}
