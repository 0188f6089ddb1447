/** Which key chooses which period. */
import { language } from '@/messages/language';
import type { Preset } from '@/time/range';

export const presetKeys: [key: string, preset: Preset][] = [
  ['D', 'today'],
  ['H', '24h'],
  ['W', '7d'],
  ['T', '30d'],
  ['Q', '90d'],
  ['M', 'month'],
  ['L', 'last-month'],
  ['Y', 'year'],
  ['A', 'all'],
];

/** The keys to the period before and after: they point as the buttons beside the period do. */
export const stepKeys: { before: string; after: string } = language.rightToLeft
  ? { before: 'ArrowRight', after: 'ArrowLeft' }
  : { before: 'ArrowLeft', after: 'ArrowRight' };
