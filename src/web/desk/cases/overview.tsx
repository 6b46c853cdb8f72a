import { mayOnCase } from '../../../core/cases/case-policy.ts';
import type { CaseView } from '../../../core/cases/reading/case-view.ts';
import { showHerWishes, type HerWishes as Wishes } from '../../../core/erasures/show-her-wishes.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { useAnswer, useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { CaseFrame } from './case-frame.tsx';
import { isDone, workingOn } from './case-action.ts';
import { partHref } from './parts.ts';
import { fieldsOfWork, works } from './work/works.ts';
import { Clocks } from './work/clocks.tsx';
import { Plan } from './work/plan.tsx';
import { Sessions } from './work/sessions.tsx';
import { Tasks } from './work/tasks.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const caseId = partOf(args, 'id');
  const seen = await showHerWishes(ctx, { caseId, parts: ['request', 'plan', 'tasks', 'sessions'] });
  return { ...seen, key: ctx.newId(), done: isDone(args.request) };
});

export const action = workingOn(works, fieldsOfWork);

/** What she asked, what is meant to be done, what is to be done next. */
export default function Overview() {
  const { shown, wishes, key, done } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const mayWork = mayOnCase(shown.standing, 'plan') && shown.state !== 'closed';
  return (
    <CaseFrame head={shown} part="" done={done}>
      <HerWishes caseId={shown.id} wishes={wishes} />
      <Asked request={shown.request} />
      <Clocks clocks={shown.clocks} />
      <Plan {...acting} shown={shown} mayWork={mayWork} />
      <Tasks {...acting} shown={shown} mayWork={mayWork} />
      <Sessions {...acting} shown={shown} mayWork={mayWork} />
    </CaseFrame>
  );
}

/** What she said with her code since: it wants somebody to see to it. */
function HerWishes({ caseId, wishes }: { caseId: string; wishes: Wishes }) {
  const { words, now } = useFrame();
  const { overview } = words.cases;
  const { erasureAskedAt, withdrawnAt } = wishes;
  if (!erasureAskedAt && !withdrawnAt) return null;
  const stamp = (at: Date) => words.dates.stamp(momentOf(at, now));
  return (
    <div className="section">
      <Note tone="sun">
        {erasureAskedAt && <p>{overview.wantsErasure(stamp(erasureAskedAt))}</p>}
        {withdrawnAt && <p>{overview.tookBack(stamp(withdrawnAt))}</p>}
        <p>
          <a href={partHref(caseId, 'consents')}>{overview.toConsents}</a>
        </p>
      </Note>
    </div>
  );
}

function Asked({ request }: Pick<CaseView, 'request'>) {
  const { words, now } = useFrame();
  const { cases, requests, dates } = words;
  const { overview } = cases;
  if (!request) return null;
  return (
    <Section title={overview.asked}>
      <p className="quiet small">
        {requests.door[request.door]} · {requests.cameAt(dates.stamp(momentOf(request.submittedAt, now)))}
      </p>
      <p className="suggestion__words">
        {request.words === null ? overview.gone : <OwnWords>{request.words}</OwnWords>}
      </p>
      <p>
        <a className="touch" href={`/desk/requests/${request.id}`}>
          {overview.toRequest}
        </a>
      </p>
    </Section>
  );
}
