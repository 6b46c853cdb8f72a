import { expect, test } from 'vitest';
import { examineCalendar } from './examine-calendar.ts';

test('sixty days before a year whose days off are not known the doctor says so, and does not call it a fault', () => {
  const before = examineCalendar(new Date('2026-11-01T02:00:00Z'));
  expect(before).toMatchObject({ faults: [], warnings: [] });
  const near = examineCalendar(new Date('2034-11-03T02:00:00Z'));
  expect(near.faults).toEqual([]);
  expect(near.warnings?.[0]).toContain('2035');
});
