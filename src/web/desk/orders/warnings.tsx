import type { WarningShown } from '../../../core/orders/show-orders.ts';
import { visitors, warningKinds } from '../../../core/orders/warnings/warning.ts';
import { clockOf, dayOf } from '../../../core/shared/dates.ts';
import { SelectField, TextArea, TextField, TickField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { formFields, ticks } from '../cases/mediation/form-fields.ts';
import { Fold, type Acting } from '../fold.tsx';

type WarningsProps = Acting & { warnings: readonly WarningShown[]; mayWrite: boolean };

/** 告诫书, and who has looked in since (反家庭暴力法 §16, §17). */
export function Warnings({ warnings: letters, mayWrite, ...acting }: WarningsProps) {
  const { warnings } = useFrame().words.orders;
  return (
    <Section title={warnings.title}>
      <p className="quiet">{letters.length === 0 ? warnings.none : warnings.lead}</p>
      {letters.map((letter) => (
        <Letter key={letter.id} letter={letter} mayWrite={mayWrite} {...acting} />
      ))}
      {mayWrite && <AddLetter {...acting} />}
    </Section>
  );
}

function Letter({ letter, mayWrite, ...acting }: Acting & { letter: WarningShown; mayWrite: boolean }) {
  const { words, now } = useFrame();
  const { orders, dates } = words;
  const { warnings } = orders;
  const day = (at: Date) => dates.day(momentOf(at, now));
  return (
    <div className="section">
      <p>
        <OwnWords>{warnings.given(day(letter.givenAt), letter.station)}</OwnWords>
        {` · ${warnings.kinds[letter.kind]}`}
      </p>
      {letter.visits.map(({ id, visitedAt, byWhom, words: seen }) => (
        <p key={id} className="request__note">
          {warnings.visited(day(visitedAt), warnings.visitors[byWhom])}
          {seen !== null && (
            <>
              {' · '}
              <OwnWords>{seen}</OwnWords>
            </>
          )}
        </p>
      ))}
      {letter.endedAt !== null && <p className="quiet">{warnings.over}</p>}
      {mayWrite && letter.endedAt === null && <AddVisit {...acting} letterId={letter.id} />}
    </div>
  );
}

function AddVisit({ letterId, ...acting }: Acting & { letterId: string }) {
  const { words, now } = useFrame();
  const { orders } = words;
  const { warnings } = orders;
  const field = formFields(acting, 'visit', letterId);
  const choices = visitors.map((value) => ({ value, label: warnings.visitors[value] }));
  return (
    <Fold {...acting} act="visit" of={letterId} title={warnings.visit} label={warnings.do}>
      <div className="fields">
        <TextField {...field('day', dayOf(now))} label={warnings.visitDay} type="date" required />
        <TextField {...field('time', clockOf(now))} label={orders.steps.time} type="time" required />
      </div>
      <SelectField {...field('byWhom')} label={warnings.byWhom} choices={choices} />
      <TextArea {...field('words')} label={warnings.words} />
      <TickField {...ticks(acting, 'visit', letterId).one('isLast')} label={warnings.isLast} />
    </Fold>
  );
}

function AddLetter(acting: Acting) {
  const { words, now } = useFrame();
  const { orders } = words;
  const { warnings } = orders;
  const field = formFields(acting, 'warning');
  const choices = warningKinds.map((value) => ({ value, label: warnings.kinds[value] }));
  return (
    <Fold {...acting} act="warning" title={warnings.add} label={warnings.do}>
      <SelectField {...field('warningKind')} label={warnings.kind} choices={choices} />
      <div className="fields">
        <TextField {...field('day', dayOf(now))} label={warnings.day} type="date" required />
        <TextField {...field('time', clockOf(now))} label={orders.steps.time} type="time" required />
      </div>
      <TextField {...field('station')} label={warnings.station} required />
      <TextField {...field('number')} label={warnings.number} />
    </Fold>
  );
}
