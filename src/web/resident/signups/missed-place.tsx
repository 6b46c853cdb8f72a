import { startOfDay } from '../../../core/shared/dates.ts';
import type { showMissed } from '../../../core/missed-places/show-missed.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { momentOf } from '../../view/moments.ts';

type Missed = NonNullable<Awaited<ReturnType<typeof showMissed>>>;

/** That the district's rule counts this place, said to her alone; one press and it does not. */
export function MissedPlace({ missed: { lastDay, mayExcuse } }: { missed: Missed }) {
  const { words, now } = useFrame();
  const { missed, dates } = words;
  const until = dates.day(momentOf(startOfDay(lastDay), now));
  return (
    <form method="post" className="section">
      <Note>
        <p>{missed.counted}</p>
        <p>{mayExcuse ? missed.excuseUntil(until) : missed.excuseLate}</p>
      </Note>
      {mayExcuse && (
        <Buttons>
          <Button kind="quiet" name="excuse" value="1">
            {missed.excuse}
          </Button>
        </Buttons>
      )}
    </form>
  );
}
