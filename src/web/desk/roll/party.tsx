import { differs, type Mark } from '../../../core/attendance/mark.ts';
import type { GoneRow, Roll, RollRow } from '../../../core/attendance/roll.ts';
import { showRoll } from '../../../core/attendance/show-roll.ts';
import { showMissed } from '../../../core/missed-places/show-missed.ts';
import { readCode } from '../../../core/signups/signup.ts';
import { useLoaded } from '../../loaded.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { loading, partOf } from '../../page-request.ts';
import { faultOf } from '../../fault-lines.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { useNameOf } from '../roll-list.tsx';
import { AnswerForHer } from './answer-for-her.tsx';
import { AddAgain } from './gone-list.tsx';
import { rollAction } from './roll-action.ts';

export const loader = loading(async ({ ctx }, args) => {
  const { activity, rows, gone, dayHasCome } = await showRoll(ctx, partOf(args, 'id'));
  const code = readCode(partOf(args, 'code'));
  const [row] = rows.filter((row) => row.code === code);
  const left = row ? undefined : gone.find((row) => row.code === code);
  const missed = row && activity.closedAt ? await showMissed(ctx, row.signupId) : null;
  return { activity, row, left, dayHasCome, missed, key: ctx.newId() };
});

export const action = rollAction;

/** One party at the door: where the QR code of a card leads, and a touch away from her row of the roll. */
export default function Party() {
  const { activity, row, left, dayHasCome, missed, key } = useLoaded(loader);
  const isOff = activity.state === 'cancelled';
  const answer = useAnswer();
  const { atDoor, desk, activities } = useWords();
  const nameOf = useNameOf();
  const roll = `/desk/activities/${activity.id}`;
  const who = row ?? left;
  return (
    <Page
      title={who ? nameOf(who) : atDoor.code}
      own={who !== undefined}
      lead={who ? <WhatFor title={activity.title} people={who.partySize} /> : atDoor.notHere}
      back={{ href: roll, label: desk.rollTitle }}
    >
      <ErrorSummary faults={answer?.faults ?? []} />
      {left && <Left row={left} activity={activity} idempotencyKey={key} />}
      {row && activity.state === 'open' && <AnswerForHer row={row} />}
      {row && dayHasCome && !isOff && <HowMany row={row} answer={answer} />}
      {isOff && <Note>{activities.cancelled}</Note>}
      {row && !isOff && !dayHasCome && (
        <div className="section">
          <Note>{atDoor.notToday}</Note>
        </div>
      )}
      {row && missed && <Missed row={row} />}
      {row && row.marks.length > 0 && <Marks marks={row.marks} />}
      {row && activity.state === 'open' && <SlipFor href={`${roll}/parties/${row.code}/slip`} />}
      {row?.byName && activity.state === 'open' && <TakeOff row={row} />}
    </Page>
  );
}

function WhatFor({ title, people }: { title: string; people: number }) {
  const { desk } = useWords();
  return (
    <>
      <OwnWords>{title}</OwnWords>
      {` · ${desk.people(people)}`}
    </>
  );
}

/** She was on the roll: what happened, and once more. */
function Left({ row, activity, idempotencyKey }: Left) {
  const { desk } = useWords();
  return (
    <div className="section">
      <Note>{desk.lapsed}</Note>
      {row.byName && activity.state === 'open' && (
        <AddAgain row={row} activityId={activity.id} idempotencyKey={idempotencyKey} />
      )}
    </div>
  );
}

type Left = { row: GoneRow; activity: Roll['activity']; idempotencyKey: string };

function SlipFor({ href }: { href: string }) {
  const { atDoor } = useWords();
  return (
    <Section title={atDoor.slip}>
      <p className="quiet">{atDoor.slipWhat}</p>
      <Buttons>
        <ButtonLink kind="quiet" href={href}>
          {atDoor.slip}
        </ButtonLink>
      </Buttons>
    </Section>
  );
}

function HowMany({ row, answer }: { row: RollRow; answer: FormAnswer | undefined }) {
  const { atDoor } = useWords();
  return (
    <form method="post">
      <input type="hidden" name="act" value="some" />
      <input type="hidden" name="signup" value={row.signupId} />
      <TextField
        id="people"
        label={atDoor.howMany}
        hint={atDoor.howManyHint}
        fault={faultOf(answer?.faults, 'people')}
        defaultValue={answer?.typed['people'] ?? String(row.arrived || row.partySize)}
        type="number"
        inputMode="numeric"
        min={1}
        max={row.partySize}
        required
      />
      <Buttons>
        <Button>{atDoor.come}</Button>
        {row.arrived > 0 && (
          <Button kind="quiet" name="undo" value={row.signupId} formNoValidate>
            {atDoor.undo}
          </Button>
        )}
      </Buttons>
    </form>
  );
}

function Marks({ marks }: { marks: readonly Mark[] }) {
  const { words, now } = useFrame();
  const { atDoor, dates } = words;
  const at = (instant: Date) => dates.time(momentOf(instant, now));
  return (
    <Section title={atDoor.marksTitle}>
      {differs(marks) && <Note tone="sun">{atDoor.differs}</Note>}
      <ul className="marks">
        {marks.map((mark) => {
          const said = atDoor.marked(at(mark.markedAt), atDoor.who[mark.by], mark.people);
          return <li key={mark.id}>{mark.undoneAt ? atDoor.takenBack(said, at(mark.undoneAt)) : said}</li>;
        })}
      </ul>
    </Section>
  );
}

/** That the district's rule counts it; she was ill, says the host, and it does not. */
function Missed({ row }: { row: RollRow }) {
  const { missed } = useWords();
  return (
    <form method="post" className="section">
      <input type="hidden" name="act" value="excuse" />
      <Note>{missed.hostCounted}</Note>
      <Buttons>
        <Button kind="quiet" name="signup" value={row.signupId}>
          {missed.hostExcuse}
        </Button>
      </Buttons>
    </form>
  );
}

function TakeOff({ row }: { row: RollRow }) {
  const { atDoor } = useWords();
  return (
    <Section title={atDoor.takeOff}>
      <p className="quiet">{atDoor.takeOffWhat}</p>
      <form method="post">
        <input type="hidden" name="act" value="take-off" />
        <Buttons>
          <Button kind="warn" name="signup" value={row.signupId}>
            {atDoor.takeOffYes}
          </Button>
        </Buttons>
      </form>
    </Section>
  );
}
