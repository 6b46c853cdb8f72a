import type { Roll } from '../../core/attendance/roll.ts';
import { courseOf } from '../../core/activities/activity.ts';
import { questionStateOf } from '../../core/activity-questions/activity-question.ts';
import { listQuestions } from '../../core/activity-questions/list-questions.ts';
import { showSparing } from '../../core/missed-places/show-sparing.ts';
import { showRoll } from '../../core/attendance/show-roll.ts';
import { useLoaded } from '../loaded.ts';
import { loading, partOf } from '../page-request.ts';
import { ButtonLink, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { useAnswer, useFrame } from '../ui/frame/frame.tsx';
import { List, ListRow } from '../ui/list/list.tsx';
import { Note } from '../ui/note/note.tsx';
import { OwnWords } from '../ui/own-words/own-words.tsx';
import { Page, Section } from '../ui/page/page.tsx';
import { StateTag } from '../ui/state-tag/state-tag.tsx';
import { momentOf } from '../view/moments.ts';
import { AddByName } from './add-by-name.tsx';
import { PapersOfActivity } from './papers/papers-block.tsx';
import { BesideTheList } from './roll/beside-the-list.tsx';
import { GoneList } from './roll/gone-list.tsx';
import { ByCode } from './roll/by-code.tsx';
import { rollAction } from './roll/roll-action.ts';
import { RollList } from './roll-list.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const activityId = partOf(args, 'id');
  const [roll, { questions }, sparing] = await Promise.all([
    showRoll(ctx, activityId),
    listQuestions(ctx, activityId),
    showSparing(ctx, activityId),
  ]);
  const open = questions.filter((question) => questionStateOf(question) === 'open').length;
  return { ...roll, openQuestions: open, hasRule: sparing !== null, key: ctx.newId() };
});

export const action = rollAction;

export default function RollPage() {
  const { key, openQuestions, hasRule, ...roll } = useLoaded(loader);
  const { activity, dayHasCome } = roll;
  const answer = useAnswer();
  const { frame, atDoor } = useFrame().words;
  const asks = answer?.asks !== undefined;
  const addByName = activity.state === 'open' && activity.capacity !== null && (
    <AddByName idempotencyKey={key} answer={answer} />
  );
  const canCome = dayHasCome && activity.state !== 'cancelled';
  const hasList = activity.capacity !== null;
  return (
    <Page
      title={activity.title}
      own
      lead={<WhenAndWhere activity={activity} />}
      back={{ href: '/desk/today', label: frame.today }}
    >
      <Counts {...roll} />
      <ErrorSummary faults={answer?.faults ?? []} />
      {asks && addByName}
      {!dayHasCome && activity.state === 'open' && (
        <div className="section">
          <Note>{atDoor.notToday}</Note>
        </div>
      )}
      {canCome && hasList && roll.rows.length > 0 && <ByCode answer={answer} />}
      {hasList && <Lists activity={activity} rows={roll.rows} canCome={canCome} />}
      {roll.gone.length > 0 && <GoneList gone={roll.gone} activity={activity} idempotencyKey={key} />}
      {!asks && addByName}
      {canCome && <BesideTheList roll={roll} answer={answer} idempotencyKey={key} />}
      {activity.state !== 'cancelled' && <ForTheDoor activity={activity} />}
      <PapersOfActivity activity={activity} />
      <WhatIsSaid activity={activity} open={openQuestions} hasRule={hasRule} />
      <AboutIt activity={activity} />
    </Page>
  );
}

function WhenAndWhere({ activity }: Pick<Roll, 'activity'>) {
  const { words, now } = useFrame();
  const { placeName, startsAt } = activity;
  return (
    <>
      {words.dates.moment(momentOf(startsAt, now))}
      {placeName && ' · '}
      {placeName && <OwnWords>{placeName}</OwnWords>}
    </>
  );
}

/** What people ask before, and say afterwards. */
function WhatIsSaid({
  activity,
  open,
  hasRule,
}: Pick<Roll, 'activity'> & { open: number; hasRule: boolean }) {
  const { life, missed } = useFrame().words;
  const { questions, feedback } = life;
  const here = `/desk/activities/${activity.id}`;
  return (
    <Section title={questions.title}>
      <List>
        <ListRow
          href={`${here}/questions`}
          title={questions.title}
          end={open > 0 && <StateTag tone="sun">{questions.waiting(open)}</StateTag>}
        />
        {activity.state === 'over' && <ListRow href={`${here}/feedback`} title={feedback.heard} />}
        {hasRule && <ListRow href={`${here}/missed`} title={missed.sparing} />}
      </List>
    </Section>
  );
}

function AboutIt({ activity }: Pick<Roll, 'activity'>) {
  const { desk, life } = useFrame().words;
  return (
    <Buttons>
      <ButtonLink kind="quiet" href={`/activities/${activity.id}`}>
        {desk.seeActivity}
      </ButtonLink>
      {activity.state === 'over' && (
        <ButtonLink href={`/desk/activities/${activity.id}/close`}>
          {activity.closedAt ? life.close.again : life.close.button}
        </ButtonLink>
      )}
      {activity.state === 'open' && (
        <ButtonLink kind="quiet" href={`/desk/activities/${activity.id}/change`}>
          {life.change.title}
        </ButtonLink>
      )}
      {activity.state === 'open' && activity.capacity !== null && (
        <ButtonLink kind="quiet" href={`/desk/activities/${activity.id}/places`}>
          {desk.changePlaces}
        </ButtonLink>
      )}
      {activity.state === 'open' && (
        <ButtonLink kind="warn" href={`/desk/activities/${activity.id}/cancel`}>
          {desk.cancel}
        </ButtonLink>
      )}
    </Buttons>
  );
}

/** What goes to the door: the list on the phone, and the code that hangs there. */
function ForTheDoor({ activity }: Pick<Roll, 'activity'>) {
  const { atDoor } = useFrame().words;
  const here = `/desk/activities/${activity.id}`;
  return (
    <Section title={atDoor.toolsTitle}>
      <List>
        <ListRow href={`${here}/along`} title={atDoor.along} />
        <ListRow href={`${here}/door-code`} title={atDoor.doorCode} />
      </List>
    </Section>
  );
}

/** How many signed up, came, wait: people who came, people who are asked, parties that wait. */
function Counts(roll: Roll) {
  const { desk, activities, atDoor, life } = useFrame().words;
  const { activity, rows, headcounts } = roll;
  const course = courseOf(activity, roll.present > 0 || headcounts.length > 0);
  const waiting = rows.filter(({ status }) => status === 'waiting').length;
  const offered = rows.reduce((sum, row) => sum + (row.status === 'offered' ? row.partySize : 0), 0);
  // Of what is over or called off nobody waits for an answer any more.
  const asked = activity.state === 'open' ? offered : 0;
  const [heads] = headcounts;
  return (
    <p className="tags section">
      {activity.capacity !== null && (
        <StateTag>{desk.counts(activity.taken - offered, activity.capacity)}</StateTag>
      )}
      <StateTag tone="calm">{desk.presentCount(roll.present)}</StateTag>
      {heads && <StateTag tone="calm">{atDoor.counted(heads.people)}</StateTag>}
      {asked > 0 && <StateTag tone="sun">{desk.askedCount(asked)}</StateTag>}
      {waiting > 0 && <StateTag tone="sun">{desk.waitingCount(waiting)}</StateTag>}
      {course === 'held' && <StateTag>{life.close.held}</StateTag>}
      {course === 'closed' && <StateTag>{life.close.closed}</StateTag>}
      {activity.state === 'cancelled' && <StateTag tone="alarm">{activities.cancelled}</StateTag>}
    </p>
  );
}

/** Those with a place, then those who wait; whoever comes from the queue can be noted as well. */
function Lists({ activity, rows, canCome }: Pick<Roll, 'activity' | 'rows'> & { canCome: boolean }) {
  const { desk } = useFrame().words;
  const list = { activityId: activity.id, canCome, canAnswer: activity.state === 'open' };
  const placed = rows.filter(({ status }) => status === 'confirmed');
  const queue = rows.filter(({ status }) => status !== 'confirmed');
  return (
    <>
      <Section title={desk.rollTitle}>
        {placed.length === 0 ? (
          <Note>{list.canAnswer ? desk.rollEmpty : desk.rollNobody}</Note>
        ) : (
          <RollList rows={placed} {...list} />
        )}
      </Section>
      {queue.length > 0 && (
        <Section title={desk.queueTitle}>
          <RollList rows={queue} {...list} />
        </Section>
      )}
    </>
  );
}
