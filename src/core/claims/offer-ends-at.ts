import { addDays, clockOf, dayOf, startOfDay } from '../shared/dates.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How long an offer stands, by how far ahead the thing begins; nearer than the last there is no time to ask. */
const steps = [
  { ahead: 72 * hour, stands: 24 * hour },
  { ahead: 24 * hour, stands: 8 * hour },
  { ahead: 6 * hour, stands: 2 * hour },
  { ahead: 2 * hour, stands: 45 * minute },
] as const;

/** A phone lies silent from nine at night; what ends by then stands until nine in the morning. */
const night = { from: '21:00', until: '09:00', wakesAfter: 9 * hour };

function afterTheNight(end: Date): Date {
  const clock = clockOf(end);
  if (clock >= night.until && clock < night.from) return end;
  const day = clock < night.until ? dayOf(end) : addDays(dayOf(end), 1);
  return new Date(startOfDay(day).getTime() + night.wakesAfter);
}

/**
 * Until when a place that is freed now is offered to the next in line; null where there is no time to ask, so that it
 * is given at once. `beginsAt` is null where what is claimed has no time. The night never brings an offer nearer to
 * the beginning than the last step.
 */
export function offerEndsAt(now: Date, beginsAt: Date | null): Date | null {
  if (!beginsAt) return null;
  const ahead = beginsAt.getTime() - now.getTime();
  const step = steps.find((step) => ahead >= step.ahead);
  if (!step) return null;
  const end = afterTheNight(new Date(now.getTime() + step.stands));
  return beginsAt.getTime() - end.getTime() >= hour ? end : null;
}
