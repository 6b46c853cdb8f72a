import type { HomeView } from '../../../core/homes/home.ts';
import { startOfDay } from '../../../core/shared/dates.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { momentOf } from '../../view/moments.ts';

/** Why a home rests, before anything else of its page. */
export function Pause({ pause }: Pick<HomeView, 'pause'>) {
  const { words, now } = useFrame();
  if (!pause) return null;
  const day = words.dates.day(momentOf(startOfDay(pause.until), now));
  return <Note tone="sun">{words.office.paused(pause.why, day)}</Note>;
}
