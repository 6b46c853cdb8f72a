import { expect, test } from 'vitest';
import type { Access } from './access.ts';
import { groupLooks } from './group-looks.ts';

const access = (time: string, what: Access['what'] = 'read', role = 'rights'): Access => ({
  at: new Date(`2026-12-${time}:00+08:00`),
  ...{ what, role, unit: '即墨区' },
});

const told = (lines: readonly Access[]) =>
  groupLooks(lines).map(({ lines, times }) => ({ lines: lines.length, times }));

test('looks of the same seat on one day are one group, which keeps each of its lines', () => {
  const lines = [access('20T14:20'), access('20T11:05', 'listed'), access('20T09:00', 'read-this-log')];
  expect(groupLooks(lines)).toEqual([{ lines, times: 3 }]);
});

test('what one page read at one instant is one look', () => {
  expect(told([access('20T14:20'), access('20T14:20', 'listed'), access('20T09:00')])).toEqual([
    { lines: 3, times: 2 },
  ]);
});

test('another seat, another day in Shanghai, and whatever was done between them begin a new group', () => {
  const lines = [
    ...[access('21T00:10'), access('20T23:50'), access('20T14:20', 'read', 'counsellor')],
    ...[access('20T14:00', 'worked'), access('20T13:00', 'exported'), access('20T12:00', 'exported')],
    ...[access('20T11:00'), access('20T10:00')],
  ];
  expect(told(lines)).toEqual([
    ...Array.from({ length: 6 }, () => ({ lines: 1, times: 1 })),
    { lines: 2, times: 2 },
  ]);
  expect(groupLooks([])).toEqual([]);
});
