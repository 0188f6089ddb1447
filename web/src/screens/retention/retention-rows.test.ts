import { expect, test } from 'vitest';
import { allDays, retentionRows } from './retention-rows';

const row = (date: string, day: number, visitors: number, returnVisitors: number) => ({ date: `${date} 00:00:00`, day, visitors, returnVisitors, percentage: 0 });
const answer = [row('2026-05-01', 0, 10, 10), row('2026-05-01', 2, 10, 4), row('2026-05-02', -1, 6, 2), row('2026-05-02', 0, 6, 6), row('2026-05-02', 1, 6, 3)];

test('the latest first; nobody is zero, a day that has not come is nothing', () => {
  expect(retentionRows(answer, '2026-05-03', 3)).toEqual([
    { date: '2026-05-02', visitors: 6, returned: [6, 3, null, null] },
    { date: '2026-05-01', visitors: 10, returned: [10, 0, 4, null] },
  ]);
});

test('all days together count those days alone that are old enough', () => {
  expect(allDays(retentionRows(answer, '2026-05-03', 3), 3)).toEqual([{ returned: 16, visitors: 16 }, { returned: 3, visitors: 16 }, { returned: 4, visitors: 10 }, null]);
});
