import { startOfDay } from '../../../core/shared/dates.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { momentOf } from '../moments.ts';

/** Says a day that is kept as `2026-11-28` as people say it, in the language of the page. */
export function useSpokenDay(): (day: string) => string {
  const { words, now } = useFrame();
  return (day) => words.dates.day(momentOf(startOfDay(day), now));
}
