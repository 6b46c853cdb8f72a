import { minuteOfTime, type Opening } from '../hours.ts';
import { openingAt, readHours } from './opening-at.ts';

/** Reads the hours of a home as the directory holds them: three multiranges and whether it keeps festivals. */
function readTimetable(timetable: string) {
  const [open = '', instead = '', extra = '', keeps = ''] = timetable.split('|');
  return readHours({
    open_minutes: open,
    instead_minutes: instead,
    extra_minutes: extra,
    keeps_festivals: keeps === 't',
  });
}

/** Most homes keep one of a few timetables, and within a minute nothing changes: a list reads twenty of them. */
const openings = { minute: -1, byTimetable: new Map<string, Opening>() };
const mostKept = 2000;

/** `openingAt` for a row of the directory. */
export function openingOf(timetable: string, instant: Date): Opening {
  const minute = minuteOfTime(instant);
  if (openings.minute !== minute || openings.byTimetable.size >= mostKept) {
    openings.minute = minute;
    openings.byTimetable.clear();
  }
  const known = openings.byTimetable.get(timetable);
  if (known) return known;
  const opening = openingAt(readTimetable(timetable), instant);
  openings.byTimetable.set(timetable, opening);
  return opening;
}
