import type { Told } from '../../../core/requests/request.ts';
import { numberOfTheDesk, useDeskPhone } from '../../ui/desk-phone/desk-phone.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { momentOf } from '../../view/moments.ts';

/** How it stands, by when she is answered, when she hears next. */
export function Standing({ told: { status, answerBy, nextContactAt } }: { told: Told }) {
  const { words, now } = useFrame();
  const { doors, dates } = words;
  const ring = numberOfTheDesk(useDeskPhone(), words);
  const said = (at: Date) => dates.moment(momentOf(at, now));
  return (
    <div className="section stack">
      <Note tone={status === 'waiting' ? 'sun' : 'calm'}>{doors.status[status]}</Note>
      {answerBy && <p>{answerBy < now ? doors.late(ring) : doors.answerBy(said(answerBy))}</p>}
      {nextContactAt && <p>{doors.nextContact(said(nextContactAt))}</p>}
    </div>
  );
}
