import { useActionData } from 'react-router';
import { showRoll } from '../../../core/attendance/show-roll.ts';
import { mostPasted } from '../../../core/papers/relay.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { faultOf } from '../../fault-lines.ts';
import { TextArea } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { relayAction, type Added } from './relay-action.ts';
import { RelayPreview } from './relay-preview.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const { activity, rows } = await showRoll(ctx, partOf(args, 'id'));
  return { activity, names: rows.map(({ name }) => name), key: ctx.newId() };
});

export const action = relayAction;

/** Paste, look, note: what was pasted stays on the page until she has noted it. */
export default function Relay() {
  const { activity, names, key } = useLoaded(loader);
  const shown = useActionData<typeof action>();
  const refused = useAnswer();
  // What was only looked at has no fault, and is the answer to the form itself.
  const answer = refused ?? shown;
  const { papers, desk } = useWords();
  const roll = `/desk/activities/${activity.id}`;
  const open = activity.state === 'open' && activity.capacity !== null;
  return (
    <Page
      title={papers.relayIn}
      lead={<OwnWords>{activity.title}</OwnWords>}
      back={{ href: roll, label: desk.rollTitle }}
    >
      {answer && 'added' in answer ? (
        <Done added={answer.added} roll={roll} />
      ) : open ? (
        <PasteAndLook {...{ answer, names, idempotencyKey: key }} />
      ) : (
        <Note>{activity.capacity === null ? papers.noList : papers.notOpen}</Note>
      )}
    </Page>
  );
}

type PasteAndLookProps = {
  answer: FormAnswer | undefined;
  names: readonly string[];
  idempotencyKey: string;
};

function PasteAndLook({ answer, names, idempotencyKey }: PasteAndLookProps) {
  const { papers } = useWords();
  const text = answer?.typed['text'] ?? '';
  const looked = text.trim() !== '' && faultOf(answer?.faults, 'text') === undefined;
  const form = (
    <form method="post">
      <TextArea
        id="text"
        label={papers.pasteTitle}
        hint={papers.pasteHint}
        rows={looked ? 6 : 12}
        maxLength={mostPasted}
        required
        defaultValue={text}
        fault={faultOf(answer?.faults, 'text')}
      />
      <Buttons>
        <Button kind={looked ? 'quiet' : 'main'} name="act" value="read">
          {looked ? papers.readAgain : papers.read}
        </Button>
      </Buttons>
    </form>
  );
  return (
    <>
      <ErrorSummary faults={answer?.faults ?? []} />
      {looked && answer && <RelayPreview {...{ text, names, answer, idempotencyKey }} />}
      {looked ? <Section title={papers.pasteAgain}>{form}</Section> : <div className="section">{form}</div>}
    </>
  );
}

const peopleIn = (families: Added['added']) => families.reduce((sum, { people }) => sum + people, 0);

/** Who is on the roll now, and who waits: those she has to tell. */
function Done({ added, roll }: Added & { roll: string }) {
  const { papers } = useWords();
  const waiting = added.filter(({ signup }) => signup.status === 'waiting');
  const placed = added.filter(({ signup }) => signup.status !== 'waiting');
  return (
    <>
      <Section title={papers.addedTitle}>
        {placed.length > 0 && <Note tone="calm">{papers.addedPlaced(placed.length, peopleIn(placed))}</Note>}
        {waiting.length > 0 && (
          <Note tone="sun">{papers.addedWaiting(waiting.length, peopleIn(waiting))}</Note>
        )}
      </Section>
      {waiting.length > 0 && (
        <Section title={papers.waitingTitle}>
          <Note tone="sun">
            <ul>
              {waiting.map(({ name, people, signup }) => (
                <li key={signup.id}>{papers.waiting(name, people, signup.position ?? 0)}</li>
              ))}
            </ul>
            <p>{papers.tellThem}</p>
          </Note>
        </Section>
      )}
      <Buttons>
        <ButtonLink href={roll}>{papers.toRoll}</ButtonLink>
        <ButtonLink kind="quiet" href={`${roll}/relay`}>
          {papers.pasteMore}
        </ButtonLink>
      </Buttons>
    </>
  );
}
