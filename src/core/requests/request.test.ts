import { expect, test } from 'vitest';
import { doors, isStricter, levelAsked, levels, needsScreen, receiversOf, statusOf } from './request.ts';

const home = { id: 'a home', isKept: true };
const at = new Date('2026-12-20T02:00:00Z');

test('help is read by the desk alone, and by a home only where she named it', () => {
  expect(receiversOf({ door: 'help' }, null)).toEqual({ homeId: null, atDesk: true });
  expect(receiversOf({ door: 'help', tellHome: false }, home)).toEqual({ homeId: null, atDesk: true });
  expect(receiversOf({ door: 'help' }, home)).toEqual({ homeId: home.id, atDesk: true });
});

test('a need, a question and a talent are the home’s; without one, or where nobody keeps it, the desk’s', () => {
  for (const door of ['need', 'question', 'talent'] as const) {
    expect(receiversOf({ door }, home)).toEqual({ homeId: home.id, atDesk: false });
    expect(receiversOf({ door }, null)).toEqual({ homeId: null, atDesk: true });
    expect(receiversOf({ door }, { ...home, isKept: false })).toEqual({ homeId: home.id, atDesk: true });
    expect(receiversOf({ door, danger: true }, home)).toEqual({ homeId: home.id, atDesk: true });
  }
});

test('a quarrel goes to the desk alone, and to her home only where she says so; it is screened before any mediator', () => {
  expect(receiversOf({ door: 'conflict' }, home)).toEqual({ homeId: null, atDesk: true });
  expect(receiversOf({ door: 'conflict', tellHome: true }, home)).toEqual({ homeId: home.id, atDesk: true });
  expect(needsScreen({ door: 'conflict', triage: null })).toBe(true);
  expect(needsScreen({ door: 'conflict', triage: 'ordinary' })).toBe(false);
  expect(doors.filter((door) => needsScreen({ door, triage: null }))).toEqual(['conflict']);
});

test('until somebody has looked the strictest clock runs that her answers call for', () => {
  expect(doors.map((door) => levelAsked({ door }))).toEqual([
    ...['urgent', 'ordinary', 'ordinary', 'urgent', 'ordinary'],
  ]);
  expect(new Set(doors.map((door) => levelAsked({ door, danger: true })))).toEqual(new Set(['danger']));
  expect(levels.filter((level) => isStricter(level, 'ordinary'))).toEqual(['danger', 'urgent']);
});

test('it waits, is taken, answered, closed, in this order whatever else is known', () => {
  const waiting = { owner_id: null, answered_at: null, closed_at: null };
  expect(statusOf(waiting)).toBe('waiting');
  expect(statusOf({ ...waiting, owner_id: 'her' })).toBe('taken');
  expect(statusOf({ ...waiting, answered_at: at })).toBe('answered');
  expect(statusOf({ owner_id: 'her', answered_at: at, closed_at: at })).toBe('closed');
});
