import type { CourtView, ProtectionView } from '../../../../core/mediations/reading/docket-view.ts';
import { protectionFindings } from '../../../../core/mediations/mediation.ts';
import { dayOf } from '../../../../core/shared/dates.ts';
import { RadioField, TextField, TickField } from '../../../ui/field/field.tsx';
import { useFrame, useWords } from '../../../ui/frame/frame.tsx';
import { List, ListRow } from '../../../ui/list/list.tsx';
import { Note } from '../../../ui/note/note.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { momentOf } from '../../../view/moments.ts';
import { useSpokenDay } from '../../../view/words/use-spoken-day.ts';
import { Fold, type Acting } from '../../fold.tsx';
import { Clocks } from '../work/clocks.tsx';
import { boxes, formFields } from './form-fields.ts';

type CourtProps = Acting & {
  court: CourtView;
  /** While it is open. */
  mayWork: boolean;
  /** What is still to be done once it is over, or the case is closed. */
  mayEnd: boolean;
};

/** What a court entrusted: its days, more of them where both want it, its papers, and who must be protected first of all. */
export function Court({ court, mayWork, mayEnd, ...acting }: CourtProps) {
  const { mediation } = useWords();
  const spokenDay = useSpokenDay();
  const { court: said } = mediation;
  const { clocks, prolongedOn, papersBackOn, protections } = court;
  const waiting = protections.find(({ seenAt }) => seenAt === null);
  const isOut = clocks.some(({ clock }) => clock === 'mediation-papers-back');
  const isRunning = clocks.some(({ clock, stoppedAt }) => clock === 'mediation-entrusted' && !stoppedAt);
  return (
    <>
      <Section title={said.title}>
        <p className="quiet">{said.lead}</p>
        {prolongedOn !== null && <p>{said.prolonged(spokenDay(prolongedOn))}</p>}
        {papersBackOn !== null && <p>{said.wentBack(spokenDay(papersBackOn))}</p>}
      </Section>
      <Clocks clocks={clocks} />
      {waiting && <Asked {...acting} id={waiting.id} askedAt={waiting.askedAt} mayEnd={mayEnd} />}
      <Found protections={protections} />
      {mayWork && !waiting && <Protection {...acting} />}
      {mayWork && isRunning && prolongedOn === null && <Prolong {...acting} />}
      {mayEnd && isOut && papersBackOn === null && <PapersBack {...acting} />}
    </>
  );
}

type AskedProps = Acting & Pick<ProtectionView, 'id' | 'askedAt'> & { mayEnd: boolean };

/** One that waits: what is written here is of that one, whatever was noted after the page was drawn. */
function Asked({ id: wishId, askedAt, mayEnd, ...acting }: AskedProps) {
  const { words, now } = useFrame();
  const { court: said } = words.mediation;
  const found = formFields(acting, 'protected', wishId)('found', protectionFindings[0]);
  return (
    <>
      <div className="section">
        <Note tone="alarm">{said.asked(words.dates.stamp(momentOf(askedAt, now)))}</Note>
      </div>
      {mayEnd && (
        <Fold {...acting} act="protected" of={wishId} title={said.seen} label={said.seenDo}>
          <RadioField
            id={found.id}
            name="found"
            label={said.seenHow}
            choices={protectionFindings.map((value) => ({ value, label: said.findings[value] }))}
            chosen={found.defaultValue}
          />
        </Fold>
      )}
    </>
  );
}

/** What came of each time that somebody wanted to be protected, the newest first. */
function Found({ protections }: Pick<CourtView, 'protections'>) {
  const { words, now } = useFrame();
  const { court: said } = words.mediation;
  const stamp = (at: Date) => words.dates.stamp(momentOf(at, now));
  const seen = protections.flatMap(({ id, askedAt, seenAt, found }) =>
    seenAt !== null && found !== null ? [{ id, askedAt, seenAt, found }] : [],
  );
  if (seen.length === 0) return null;
  return (
    <Section title={said.wishes}>
      <List label={said.wishes}>
        {seen.map(({ id, askedAt, seenAt, found }) => (
          <ListRow
            key={id}
            title={said.findings[found]}
            text={said.askedAndSeen(stamp(askedAt), stamp(seenAt))}
          />
        ))}
      </List>
    </Section>
  );
}

function Protection(acting: Acting) {
  const { words, now } = useFrame();
  const { court: said } = words.mediation;
  const field = formFields(acting, 'protect');
  return (
    <Fold {...acting} act="protect" title={said.protection} label={said.protectionDo}>
      <p className="quiet">{said.protectionWhy}</p>
      <TextField {...field('day', dayOf(now))} label={said.protectionDay} type="date" max={dayOf(now)} />
      <TextField {...field('time')} label={said.protectionTime} type="time" required />
    </Fold>
  );
}

function Prolong(acting: Acting) {
  const { words, now } = useFrame();
  const { court: said } = words.mediation;
  const field = formFields(acting, 'prolong');
  return (
    <Fold {...acting} act="prolong" title={said.prolong} label={said.prolongDo}>
      <TextField {...field('prolongOn', dayOf(now))} label={said.prolongOn} type="date" max={dayOf(now)} />
      <TickField {...boxes(acting, 'prolong')('both')} label={said.prolongBoth} />
    </Fold>
  );
}

function PapersBack(acting: Acting) {
  const { words, now } = useFrame();
  const { court: said } = words.mediation;
  const field = formFields(acting, 'papers');
  return (
    <Fold {...acting} act="papers" title={said.papersBack} label={said.papersBackDo}>
      <TextField {...field('backOn', dayOf(now))} label={said.papersBackOn} type="date" max={dayOf(now)} />
    </Fold>
  );
}
