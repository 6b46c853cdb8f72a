import { startOfDay } from '../../../../core/shared/dates.ts';
import { momentOf } from '../../../view/moments.ts';
import { useOffice } from './office-words.tsx';

type Dates = { ofDay: (day: string) => string; ofInstant: (instant: string) => string };

/** A day, and the day of an instant that the desk was told, as people write it. */
export function useDate(): Dates {
  const { words } = useOffice();
  const ofInstant = (instant: Date) => words.date(momentOf(instant, new Date()));
  return { ofDay: (day) => ofInstant(startOfDay(day)), ofInstant: (instant) => ofInstant(new Date(instant)) };
}
