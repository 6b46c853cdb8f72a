import type { RequestShown } from '../../../core/requests/reading/show-request.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import type { Acting } from '../fold.tsx';
import { DecideErasure } from '../sharing/decide-erasure.tsx';

/** She asked for her words to be erased, where no case came of them: until when it waits, and the decision after that. */
export function ErasureAsked({ request, ...acting }: Acting & { request: RequestShown }) {
  const { words, now } = useFrame();
  const { erasure: said } = words.sharing;
  const { erasure, status, may } = request;
  if (erasure === null) return null;
  const stamp = (at: Date) => words.dates.stamp(momentOf(at, now));
  return (
    <Section title={said.title}>
      <Note tone="sun">{said.asked(stamp(erasure.askedAt), stamp(erasure.waitsUntil))}</Note>
      <p>{said.why}</p>
      {status !== 'closed' && <p>{said.closeRequest}</p>}
      {may.erase && <DecideErasure {...acting} />}
    </Section>
  );
}
