import { mayOnCase } from '../../../core/cases/case-policy.ts';
import type { CaseView } from '../../../core/cases/reading/case-view.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { useAnswer, useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { CaseFrame } from './case-frame.tsx';
import { workingOn } from './case-action.ts';
import { seeCase } from './see-case.ts';
import { fieldsOfWork, works } from './work/works.ts';
import { Clocks } from './work/clocks.tsx';
import { Plan } from './work/plan.tsx';
import { Sessions } from './work/sessions.tsx';
import { Tasks } from './work/tasks.tsx';

export const loader = loading((page, args) =>
  seeCase(page, args, { parts: ['request', 'plan', 'tasks', 'sessions'] }),
);

export const action = workingOn(works, fieldsOfWork);

/** What she asked, what is meant to be done, what is to be done next. */
export default function Overview() {
  const { shown, key, done } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const mayWork = mayOnCase(shown.standing, 'plan') && shown.state !== 'closed';
  return (
    <CaseFrame head={shown} part="" done={done}>
      <Asked request={shown.request} />
      <Clocks clocks={shown.clocks} />
      <Plan {...acting} shown={shown} mayWork={mayWork} />
      <Tasks {...acting} shown={shown} mayWork={mayWork} />
      <Sessions {...acting} shown={shown} mayWork={mayWork} />
    </CaseFrame>
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
