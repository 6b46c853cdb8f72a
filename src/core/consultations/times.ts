import type { Stretch } from '../claims/slots/slot.ts';
import type { Span } from '../homes/hours.ts';
import { weeklyHoursOf } from '../homes/hours/days-of-hours.ts';
import { weekdayThatHolds } from '../homes/hours/opening-at.ts';
import { addDays, dayOf, startOfDay } from '../shared/dates.ts';

/** When somebody listens, and for how long. `days`: those that are not as their weekday, in minutes of the day. */
export type Offering = {
  talkMinutes: number;
  pauseMinutes: number;
  weekly: readonly Span[];
  days: ReadonlyMap<string, readonly Span[]>;
};

const minuteMs = 60_000;

/** A public holiday is off, a day worked in exchange (调休) has the hours of its weekday; what was said of the day itself holds before both. */
function spansOn({ weekly, days }: Offering, day: string): readonly Span[] {
  const said = days.get(day);
  if (said) return said;
  const weekday = weekdayThatHolds(day, true);
  return weekday === null ? [] : weeklyHoursOf(weekly, weekday);
}

/** The talks that fit into a day, one after another with the pause between. */
export function timesOn(offering: Offering, day: string): Stretch[] {
  const { talkMinutes, pauseMinutes } = offering;
  const midnight = startOfDay(day).getTime();
  return spansOn(offering, day).flatMap(({ from, to }) => {
    const times: Stretch[] = [];
    for (let at = from; at + talkMinutes <= to; at += talkMinutes + pauseMinutes) {
      times.push({
        from: new Date(midnight + at * minuteMs),
        until: new Date(midnight + (at + talkMinutes) * minuteMs),
      });
    }
    return times;
  });
}

/** The talk that begins at an instant; undefined where none does. A night belongs to the day on which it began. */
export function timeAt(offering: Offering, startsAt: Date): Stretch | undefined {
  const day = dayOf(startsAt);
  return [day, addDays(day, -1)]
    .flatMap((day) => timesOn(offering, day))
    .find(({ from }) => from.getTime() === startsAt.getTime());
}

/** Whether nobody has her, with the pause before and after, nor the room. */
export function isFree(
  time: Stretch,
  {
    hers,
    rooms,
    pauseMinutes,
  }: { hers: readonly Stretch[]; rooms: readonly Stretch[]; pauseMinutes: number },
): boolean {
  const pause = pauseMinutes * minuteMs;
  const meets = (taken: Stretch, apart: number) =>
    taken.from.getTime() < time.until.getTime() + apart &&
    time.from.getTime() - apart < taken.until.getTime();
  return !hers.some((taken) => meets(taken, pause)) && !rooms.some((taken) => meets(taken, 0));
}

/** One who listens: what she offers, and when she and her room are taken. */
export type Listening = { offering: Offering; hers: readonly Stretch[]; rooms: readonly Stretch[] };

/** When her free talks of a day begin that are still to come. */
export const freeOn = ({ offering, hers, rooms }: Listening, day: string, now: Date): Date[] =>
  timesOn(offering, day)
    .filter((time) => time.from > now)
    .filter((time) => isFree(time, { hers, rooms, pauseMinutes: offering.pauseMinutes }))
    .map(({ from }) => from);

/** Whether a talk still stands within hours that were changed. */
export function isWithin(offering: Offering, { from, until }: Stretch): boolean {
  const day = dayOf(from);
  return [day, addDays(day, -1)].some((day) => {
    const midnight = startOfDay(day).getTime();
    const [begins, ends] = [(from.getTime() - midnight) / minuteMs, (until.getTime() - midnight) / minuteMs];
    return spansOn(offering, day).some((span) => span.from <= begins && ends <= span.to);
  });
}
