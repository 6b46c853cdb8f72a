import { expect, test } from 'vitest';
import { leadToStay, noLead, stateOf, undoUntil } from './village-merger.ts';

const undated = { due_on: null, merged_on: null, undone_on: null, dropped_at: null };
const lead = (villageCode: string) => ({ linkId: `of ${villageCode}`, villageCode, executiveName: '江大姐' });

test('a merger of villages is looked at, arranged, done, and undone or dropped', () => {
  expect(stateOf(undated)).toBe('prepared');
  expect(stateOf({ ...undated, due_on: '2026-12-20' })).toBe('arranged');
  const done = { ...undated, due_on: '2026-12-20', merged_on: '2026-12-20' };
  expect(stateOf(done)).toBe('merged');
  expect(stateOf({ ...done, undone_on: '2026-12-21' })).toBe('undone');
  expect(stateOf({ ...undated, dropped_at: new Date('2026-12-20T00:00:00Z') })).toBe('dropped');
  expect(undoUntil('2026-12-20')).toBe('2027-01-19');
});

test('of several leads the chosen one stays; where nobody chose, the only one; none where none is wanted', () => {
  const [one, other] = [lead('370215004301'), lead('370215004302')];
  expect(leadToStay([one, other], '370215004302')).toBe(other);
  expect(leadToStay([one, other], null)).toBeUndefined();
  expect(leadToStay([one], null)).toBe(one);
  expect(leadToStay([one], noLead)).toBeUndefined();
  expect(leadToStay([one], '370215004302')).toBe(one);
  expect(leadToStay([], null)).toBeUndefined();
});
