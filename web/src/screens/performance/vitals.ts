/** The five measures of how fast pages are, and from where on a value is good or poor. */
import { locale, t } from '@/messages/message';

export const vitals = ['lcp', 'inp', 'cls', 'fcp', 'ttfb'] as const;
export type Vital = (typeof vitals)[number];
export type Rating = 'good' | 'fair' | 'poor';

/** Up to the first number a 75th percentile is good, beyond the second it is poor: web.dev/articles/vitals, fcp and ttfb. */
export const thresholds: Record<Vital, [good: number, poor: number]> = {
  lcp: [2500, 4000],
  inp: [200, 500],
  cls: [0.1, 0.25],
  fcp: [1800, 3000],
  ttfb: [800, 1800],
};

export function ratingOf(vital: Vital, value: number): Rating {
  const [good, poor] = thresholds[vital];
  return value <= good ? 'good' : value <= poor ? 'fair' : 'poor';
}

const shift = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
// English writes units next to the number, as it does durations.
const milliseconds = new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond', unitDisplay: locale.startsWith('en') ? 'narrow' : 'short', maximumFractionDigits: 0 });

/** A value as people read it: 0.031, "240ms", "2.49s". */
export function formatVital(vital: Vital, value: number): string {
  if (vital === 'cls') return shift.format(value);
  return value < 1000 ? milliseconds.format(value) : t('duration.seconds', { count: seconds.format(value / 1000) });
}
