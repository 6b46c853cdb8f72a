import { mayDecide } from '../../../core/cases/case-policy.ts';
import { followUpClocks } from '../../../core/cases/case.ts';
import { approveClosing } from '../../../core/cases/closing/approve-closing.ts';
import { askToClose } from '../../../core/cases/closing/ask-to-close.ts';
import { followUp } from '../../../core/cases/closing/follow-up.ts';
import { returnClosing } from '../../../core/cases/closing/return-closing.ts';
import type { CaseView, CaseWith } from '../../../core/cases/reading/case-view.ts';
import { showLooseEnds } from '../../../core/loose-ends/show-loose-ends.ts';
import { outcomes } from '../../../core/requests/request.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { RadioField, TextArea } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { answerTo, fieldsOf, Fold, Touch, type Acting } from '../fold.tsx';
import { chosen, isDone, workingOn } from './case-action.ts';
import { CaseFrame } from './case-frame.tsx';
import { nameIn } from './name-in.ts';
import { FollowUps } from './work/follow-ups.tsx';
import { LooseEnds } from './work/loose-ends.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const myId = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
  const caseId = partOf(args, 'id');
  const { shown, looseEnds } = await showLooseEnds(ctx, { caseId, parts: ['followUps'] });
  const askedBy = shown.closing?.askedBy ?? myId;
  const deciders = shown.team
    .filter(({ id: personId, seats }) => mayDecide({ personId, seats }, askedBy))
    .map(({ name }) => name);
  const form = { key: ctx.newId(), done: isDone(args.request) };
  return { ...form, shown, looseEnds, deciders, askedMyself: shown.closing?.askedBy === myId };
});

export const action = workingOn(
  {
    ask: (ctx, form, caseId) =>
      askToClose(
        ctx,
        { caseId, outcome: chosen(form, 'outcome', outcomes), reason: textOf(form, 'reason') },
        onceOf(form),
      ),
    approve: (ctx, form, caseId) => approveClosing(ctx, { caseId }, onceOf(form)),
    return: (ctx, form, caseId) =>
      returnClosing(ctx, { caseId, words: textOf(form, 'notYet') }, onceOf(form)),
    'follow-up': (ctx, form, caseId) =>
      followUp(
        ctx,
        {
          ...{ caseId, clock: chosen(form, 'of', followUpClocks) },
          ...{ reached: chosen(form, 'reached', ['yes', 'no']) === 'yes', words: textOf(form, 'how') },
        },
        onceOf(form),
      ),
  },
  ({ cases: { closing } }, form) => ({
    outcome: { field: 'outcome', label: closing.outcome },
    reason: { field: 'reason', label: closing.why },
    reached: { field: 'reached', label: closing.reached },
    words:
      form.get('act') === 'return'
        ? { field: 'notYet', label: closing.notYetWhy }
        : { field: 'how', label: closing.words },
  }),
);

/** It is closed by two: one asks, another of the desk looks. Then somebody asks again how she is. */
export default function Closing() {
  const { shown, looseEnds, deciders, key, done, askedMyself } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  return (
    <CaseFrame head={shown} part="closing" done={done}>
      <HowItEnds shown={shown} />
      {shown.state !== 'closed' && (
        <LooseEnds
          caseId={shown.id}
          looseEnds={looseEnds}
          deciders={shown.state === 'closing-asked' && !askedMyself ? null : deciders}
        />
      )}
      {shown.state === 'open' && <Ask {...acting} reports={shown.reports} />}
      {shown.state === 'closing-asked' && <Decide {...acting} askedMyself={askedMyself} />}
      <FollowUps {...acting} followUps={shown.followUps} />
    </CaseFrame>
  );
}

/** What was asked for, by whom, and whether it is closed. */
function HowItEnds({ shown: { closing, closedAt, team } }: { shown: CaseWith<never> }) {
  const { words, now } = useFrame();
  const { cases, requests, dates } = words;
  if (!closing) return null;
  const who = nameIn(team, closing.askedBy) ?? cases.team.someone;
  return (
    <Section title={requests.outcome[closing.outcome]}>
      <p className="suggestion__words">
        <OwnWords>{closing.reason}</OwnWords>
      </p>
      <p className="quiet small">
        <OwnWords>{cases.closing.asked(who, dates.stamp(momentOf(closing.askedAt, now)))}</OwnWords>
        {closedAt && ` · ${cases.closing.closed(dates.stamp(momentOf(closedAt, now)))}`}
      </p>
    </Section>
  );
}

function Ask({ reports, ...acting }: Acting & Pick<CaseView, 'reports'>) {
  const { cases, requests } = useWords();
  const { closing } = cases;
  if (reports.some(({ ending }) => ending === null)) return <p className="section">{closing.reportFirst}</p>;
  return (
    <Fold {...acting} act="ask" title={closing.ask} label={closing.askDo}>
      <RadioField
        id="outcome"
        label={closing.outcome}
        choices={outcomes.map((value) => ({ value, label: requests.outcome[value] }))}
        chosen={answerTo(acting, 'ask')?.typed['outcome'] ?? 'handled'}
      />
      <TextArea {...fieldsOf(acting, 'ask')('reason')} label={closing.why} hint={closing.whyHint} required />
    </Fold>
  );
}

function Decide({ askedMyself, ...acting }: Acting & { askedMyself: boolean }) {
  const { closing } = useWords().cases;
  if (askedMyself) return <p className="section">{closing.waits}</p>;
  return (
    <Section title={closing.decide}>
      <Touch {...acting} act="approve" label={closing.approve} why={closing.decideWhy} />
      <Fold {...acting} act="return" title={closing.notYet} label={closing.notYetDo}>
        <TextArea {...fieldsOf(acting, 'return')('notYet')} label={closing.notYetWhy} required />
      </Fold>
    </Section>
  );
}
