import type { ActivityView } from '../../../core/activities/show-activity.ts';
import { startOfDay } from '../../../core/shared/dates.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { momentOf } from '../../view/moments.ts';

/** Its home rests then: it may be held all the same, so she asks before she goes. */
export function Rests({ activity }: { activity: ActivityView }) {
  const { words, now } = useFrame();
  const { rest, homeName, state } = activity;
  if (!rest || state !== 'open') return null;
  const day = words.dates.day(momentOf(startOfDay(rest.until), now));
  return (
    <div className="section">
      <Note tone="sun">
        <p>{words.office.rests(homeName, day)}</p>
        {rest.phone !== null && (
          <p>
            <a className="touch" href={`tel:${rest.phone.replaceAll(' ', '')}`}>
              {words.office.restsRing(rest.phone)}
            </a>
          </p>
        )}
      </Note>
    </div>
  );
}
