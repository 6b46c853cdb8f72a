import type { RuleFor } from '../../../core/missed-places/show-rule-for.ts';
import { startOfDay } from '../../../core/shared/dates.ts';
import { refusalSentence } from '../../../locales/error-sentence.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { momentOf } from '../../view/moments.ts';

type Holding = NonNullable<RuleFor['held']>;
type RulePartProps = RuleFor & { answer: FormAnswer | undefined };

/** What the district's rule on missed places says, before she signs up; and where it has her wait, what she can do now. */
export function RulePart({ rule, held, answer }: RulePartProps) {
  const { missed, errors } = useWords();
  const named = held && { day: held.lastDay, phone: held.phone };
  const refusal = named && refusalSentence(errors, { code: 'only-near-the-start', named });
  const isTold = answer?.faults.some(({ sentence }) => sentence === refusal) ?? false;
  return (
    <div className="section stack">
      {held && <Held held={held} isTold={isTold} />}
      <p className="quiet">{missed.rule(rule)}</p>
      <p className="quiet">{missed.never}</p>
    </div>
  );
}

/** `isTold`: until when and why stands in the refusal above already. */
function Held({ held: { lastDay, phone }, isTold }: { held: Holding; isTold: boolean }) {
  const { words, now } = useFrame();
  const { missed, dates } = words;
  const day = dates.day(momentOf(startOfDay(lastDay), now));
  return (
    <Note tone="sun">
      {!isTold && (
        <p>
          <strong>{missed.held(day)}</strong>
        </p>
      )}
      <HowSooner phone={phone} />
      <p>{missed.heldOthers}</p>
      <p>
        {!isTold && missed.heldWhy} <a href="/me#missed">{missed.heldSee}</a>
      </p>
    </Note>
  );
}

function HowSooner({ phone }: Pick<Holding, 'phone'>) {
  const { missed } = useWords();
  if (phone === null) return <p>{missed.heldTell}</p>;
  return (
    <p>
      <a href={`tel:${phone.replaceAll(' ', '')}`}>{missed.heldCall(phone)}</a>
    </p>
  );
}
