import type { ErasureShown } from '../../../../core/erasures/show-erasure.ts';
import { Facts } from '../../../ui/facts/facts.tsx';
import { useFrame } from '../../../ui/frame/frame.tsx';
import { Note } from '../../../ui/note/note.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { momentOf } from '../../../view/moments.ts';
import type { Acting } from '../../fold.tsx';
import { DecideErasure } from '../../sharing/decide-erasure.tsx';

/** She asked for her words to be erased: who may have asked, how to call her, and the decision once the wait is over. */
export function ErasureAsked({ erasure, ...acting }: Acting & { erasure: ErasureShown }) {
  const { words, now } = useFrame();
  const { erasure: said } = words.sharing;
  const stamp = (at: Date) => words.dates.stamp(momentOf(at, now));
  return (
    <Section title={said.title}>
      <Note tone="sun">{said.asked(stamp(erasure.askedAt), stamp(erasure.waitsUntil))}</Note>
      <p>{said.why}</p>
      <HowToReach contact={erasure.contact} />
      <p className="quiet">{said.keeps}</p>
      {!erasure.isClosed && <p>{said.close}</p>}
      {erasure.mayDecide && <DecideErasure {...acting} />}
    </Section>
  );
}

function HowToReach({ contact: { way, when, name, number } }: Pick<ErasureShown, 'contact'>) {
  const { sharing, requests } = useFrame().words;
  const { one } = requests;
  if (way === undefined && number === undefined) return <p>{sharing.erasure.noContact}</p>;
  return (
    <Facts
      facts={[
        way !== undefined && { label: one.wayLabel, text: one.way[way] },
        when !== undefined && { label: one.when, text: <OwnWords>{when}</OwnWords> },
        name !== undefined && { label: one.name, text: <OwnWords>{name}</OwnWords> },
        number !== undefined && { label: one.number, text: <OwnWords>{number}</OwnWords> },
      ]}
    />
  );
}
