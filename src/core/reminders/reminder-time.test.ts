import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, startOfDay } from '../shared/dates.ts';
import { isNight, remindedUntil } from './reminder-time.ts';

const at = (text: string) => new Date(`${text}+08:00`);
const hour = 3_600_000;

/** The same told for one person: when she who has had a place since `since` is reminded, if ever. */
function reminderDueAt(startsAt: Date, since: Date): Date | null {
  const midnight = startOfDay(dayOf(startsAt)).getTime();
  const evening = new Date(midnight - 6 * hour);
  if (since <= evening) return evening;
  const morning = new Date(Math.min(midnight + 8 * hour, startsAt.getTime() - hour));
  return morning.getTime() >= midnight + 7 * hour && since <= morning ? morning : null;
}

const isReminderDue = (startsAt: Date, since: Date, now: Date) => {
  const until = remindedUntil(startsAt, now);
  return until !== null && since <= until;
};
const starts = at('2026-12-22T14:00:00');

test('whoever had her place by then is reminded at six the evening before', () => {
  expect(reminderDueAt(starts, at('2026-12-01T10:00:00'))).toEqual(at('2026-12-21T18:00:00'));
  expect(reminderDueAt(starts, at('2026-12-21T18:00:00'))).toEqual(at('2026-12-21T18:00:00'));
});

test('whoever got it later is reminded the same morning, at eight or an hour before', () => {
  expect(reminderDueAt(starts, at('2026-12-21T21:00:00'))).toEqual(at('2026-12-22T08:00:00'));
  expect(reminderDueAt(at('2026-12-22T08:30:00'), at('2026-12-21T21:00:00'))).toEqual(
    at('2026-12-22T07:30:00'),
  );
});

test('whoever got it that morning, or for the crack of dawn, has just been told', () => {
  expect(reminderDueAt(starts, at('2026-12-22T09:00:00'))).toBeNull();
  expect(reminderDueAt(at('2026-12-22T06:30:00'), at('2026-12-21T21:00:00'))).toBeNull();
});

test('what the night or a long stop of the machine has missed comes in the morning, before it begins', () => {
  const since = at('2026-12-01T10:00:00');
  expect(isReminderDue(starts, since, at('2026-12-21T17:59:00'))).toBe(false);
  expect(isReminderDue(starts, since, at('2026-12-21T18:00:00'))).toBe(true);
  expect(isReminderDue(starts, since, at('2026-12-21T22:00:00'))).toBe(false);
  expect(isReminderDue(starts, since, at('2026-12-22T06:59:00'))).toBe(false);
  expect(isReminderDue(starts, since, at('2026-12-22T07:00:00'))).toBe(true);
  expect(isReminderDue(starts, since, starts)).toBe(false);
});

const instants = fc.date({
  min: at('2026-01-01T00:00:00'),
  max: at('2027-12-31T00:00:00'),
  noInvalidDate: true,
});

test('nobody is reminded at night, after the beginning, or before the day before', () => {
  fc.assert(
    fc.property(instants, instants, instants, (startsAt, since, now) => {
      const dueAt = reminderDueAt(startsAt, since);
      const isDue = isReminderDue(startsAt, since, now);
      expect(isDue).toBe(dueAt !== null && dueAt <= now && now < startsAt && !isNight(now));
      if (!isDue) return;
      expect(isNight(now)).toBe(false);
      expect(now < startsAt).toBe(true);
      expect(Date.parse(dayOf(startsAt)) - Date.parse(dayOf(now))).toBeLessThanOrEqual(86_400_000);
    }),
    { numRuns: 2000 },
  );
});
