import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ownCurrency, rememberCurrency } from '@/format/own-currency';
import { readScope, writeScope } from '@/url/scope-search';
import { ownPreset, rememberPreset } from './own-range';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('an address without a period means the one that was chosen', () => {
  rememberPreset('90d');
  expect(ownPreset()).toBe('90d');
  expect(readScope({}).choice).toEqual({ range: '90d', offset: 0 });
  expect(readScope({ offset: '-1' }).choice).toEqual({ range: '90d', offset: -1 });
  expect(readScope({ range: 'today' }).choice).toEqual({ range: 'today', offset: 0 });
});

test.each(['90d', '7d', 'all'] as const)('an address names %s where somebody else may read it differently', (range) => {
  rememberPreset('90d');
  expect(writeScope({ ...readScope({}), choice: { range, offset: 0 } })).toEqual({ range });
});

test('the usual period is not kept, and not named', () => {
  rememberPreset('all');
  rememberPreset('7d');
  expect(kept.size).toBe(0);
  expect(writeScope(readScope({}))).toEqual({});
});

test('what is no period or currency does not count', () => {
  kept.set('kokumi.range', 'fortnight');
  kept.set('kokumi.currency', 'coins');
  expect(ownPreset()).toBe('7d');
  expect(ownCurrency()).toBeNull();
});

test('a currency is kept until it is forgotten', () => {
  rememberCurrency('JPY');
  expect(ownCurrency()).toBe('JPY');
  rememberCurrency(null);
  expect(ownCurrency()).toBeNull();
  expect(kept.size).toBe(0);
});

test('without storage there is the usual period and no currency', () => {
  const blocked = () => {
    throw new Error('blocked');
  };
  vi.stubGlobal('localStorage', { getItem: blocked, setItem: blocked, removeItem: blocked });
  rememberPreset('90d');
  rememberCurrency('EUR');
  expect(ownPreset()).toBe('7d');
  expect(ownCurrency()).toBeNull();
});
