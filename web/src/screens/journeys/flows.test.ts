import { expect, test } from 'vitest';
import { flowsOf, itemOf } from './flows';

test('the same page at another step is another node, and rare ones of a step are one', () => {
  const flows = flowsOf(
    [
      { items: ['/', '/pricing', '/'], count: 5 },
      { items: ['/', '/pricing', null], count: 3 },
      { items: ['/', '/a', null], count: 1 },
      { items: ['/', '/b', null], count: 1 },
    ],
    1,
  );
  expect(flows.nodes).toEqual([
    { name: '0:/', depth: 0 },
    { name: '1:/pricing', depth: 1 },
    { name: '2:/', depth: 2 },
    { name: '1:', depth: 1 },
  ]);
  expect(flows.links).toEqual([
    { source: '0:/', target: '1:/pricing', value: 8 },
    { source: '1:/pricing', target: '2:/', value: 5 },
    { source: '0:/', target: '1:', value: 2 },
  ]);
});

test('the page of a node', () => {
  expect([itemOf('2:/a:b'), itemOf('10:')]).toEqual(['/a:b', '']);
});
