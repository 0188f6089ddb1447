/** Numbers as people read them: short in a tight place, exact in a tooltip, shares in percent. */
import { isolated } from '@/messages/direction';
import { locale } from '@/messages/message';

const exact = new Intl.NumberFormat(locale);
const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
const percentWhole = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const percentFine = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });

/** 12345 → "12,345" */
export function formatCount(value: number): string {
  return exact.format(value);
}

/** Up to 9,999 exactly, then "12.3K". */
export function formatShort(value: number): string {
  return Math.abs(value) < 10_000 ? exact.format(value) : short.format(value);
}

/** A share of one: 0.421 → "42 %"; tiny shares are not shown as zero. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return isolated(`<${percentWhole.format(0.01)}`);
  return percentWhole.format(share);
}

/** A share with one decimal, for rates. */
export function formatRate(share: number): string {
  return percentFine.format(share);
}
