/** Which key chooses which period. */
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
