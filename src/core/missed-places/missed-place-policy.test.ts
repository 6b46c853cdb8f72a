import { expect, test } from 'vitest';
import { maySeeMissed, maySetRule } from './missed-place-policy.ts';

test('the district sets the rule; a town, a host and a resident do not', () => {
  expect(maySetRule({ offices: [{ role: 'district' }] })).toBe(true);
  expect(maySetRule({ offices: [{ role: 'town' }] })).toBe(false);
  expect(maySetRule({ offices: [] })).toBe(false);
});

test('a missed place is known to her and to the host of that home alone', () => {
  const place = { personId: '王大姐', homeId: '泉心泉意' };
  const sees = (personId: string, home?: string) =>
    maySeeMissed({ personId, homes: home === undefined ? [] : [{ id: home }] }, place);
  expect([sees('王大姐'), sees('江大姐', '泉心泉意')]).toEqual([true, true]);
  expect([sees('于大姐', '名都苑'), sees('李婶')]).toEqual([false, false]);
});
