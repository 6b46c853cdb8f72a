import { findCaseToOpen } from '../../../core/cases/reading/find-case-to-open.ts';
import { showRequest, type RequestShown } from '../../../core/requests/reading/show-request.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, loading, partOf } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { Facts } from '../../ui/facts/facts.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../view/moments.ts';
import { clockWords } from '../../view/requests/clock-words.ts';
import { Touch } from '../fold.tsx';
import { ErasureAsked } from './erasure-asked.tsx';
import { fieldsOfActs, workOn } from './request-action.ts';
import { RequestActs } from './request-acts.tsx';
import { Trace } from './trace.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const request = await showRequest(ctx, { requestId: partOf(args, 'id') });
  const ofCase = await findCaseToOpen(ctx, { requestId: request.id });
  const done = new URL(args.request.url).searchParams.has('done');
  return { request, ofCase, key: ctx.newId(), done };
});

export const action = acting(
  ({ page, form, args }) => workOn(page.ctx, form, partOf(args, 'id')),
  fieldsOfActs,
);

/** One request with what she said. That it was opened is written down, and shown to her behind her code. */
export default function OneRequest() {
  const { request, ofCase, key, done } = useLoaded(loader);
  const answer = useAnswer();
  const { words, now } = useFrame();
  const { requests, dates } = words;
  return (
    <Page
      title={requests.door[request.door]}
      windowTitle={words.frame.titleOf(requests.one.title)}
      lead={requests.cameAt(dates.stamp(momentOf(request.submittedAt, now)))}
      back={{ href: '/desk/requests', label: requests.title }}
    >
      {done && !answer && <Note tone="calm">{requests.act.done}</Note>}
      <ErrorSummary faults={answer?.faults ?? []} />
      <Tags request={request} level={ofCase.level ?? request.level} />
      <Section title={requests.one.words}>
        <p className="suggestion__words">
          {request.words === null ? requests.one.gone : <OwnWords>{request.words}</OwnWords>}
        </p>
        {request.forWhom === 'friend' && <p className="quiet">{requests.one.friend}</p>}
      </Section>
      <Contact contact={request.contact} isNamed={request.isNamed} />
      <ErasureAsked request={request} idempotencyKey={key} answer={answer} />
      {request.door === 'talent' && (
        <p className="section">
          <a className="touch" href={`/desk/talents/${request.id}`}>
            {words.talents.desk.toAsk}
          </a>
        </p>
      )}
      <ToTheCase ofCase={ofCase} idempotencyKey={key} />
      <RequestActs request={request} idempotencyKey={key} answer={answer} />
      <Trace trace={request.trace} />
      <p className="quiet small section">{requests.one.read}</p>
    </Page>
  );
}

/** Once a case came of it, how soon is what was found there. */
function Tags({ request, level }: { request: RequestShown; level: RequestShown['level'] }) {
  const { words, now } = useFrame();
  const { requests } = words;
  const clock = clockWords(request, now, words);
  return (
    <p className="tags request__tags">
      <StateTag tone={clock.tone}>{clock.text}</StateTag>
      {level && <StateTag tone={level === 'danger' ? 'alarm' : 'plain'}>{requests.level[level]}</StateTag>}
      <StateTag>{requests.channel[request.channel]}</StateTag>
      {request.owner && (
        <StateTag>
          <OwnWords>{requests.withWhom(request.owner.name)}</OwnWords>
        </StateTag>
      )}
    </p>
  );
}

type ToTheCaseProps = { ofCase: { caseId: string | null; mayOpen: boolean }; idempotencyKey: string };

/** To the case that came of it; or she stays with it, and what follows from that is said before. */
function ToTheCase({ ofCase: { caseId, mayOpen }, idempotencyKey }: ToTheCaseProps) {
  const { open } = useFrame().words.cases;
  if (caseId !== null)
    return (
      <Buttons>
        <ButtonLink href={`/desk/cases/${caseId}`}>{open.toCase}</ButtonLink>
      </Buttons>
    );
  if (!mayOpen) return null;
  return (
    <div className="section">
      <Touch idempotencyKey={idempotencyKey} act="open-case" label={open.do} why={open.why} />
    </div>
  );
}

/** How she can be reached without harm, before anybody reaches for the phone. */
function Contact({ contact, isNamed }: Pick<RequestShown, 'contact' | 'isNamed'>) {
  const { one } = useFrame().words.requests;
  const { way, when, name, number, neverSms, notThese } = contact;
  const isSilent = way === undefined && number === undefined;
  return (
    <Section title={one.contact}>
      {isSilent && <p>{isNamed ? one.contactNoneNamed : one.contactNone}</p>}
      <Facts
        facts={[
          way !== undefined && { label: one.wayLabel, text: one.way[way] },
          when !== undefined && { label: one.when, text: <OwnWords>{when}</OwnWords> },
          name !== undefined && { label: one.name, text: <OwnWords>{name}</OwnWords> },
          number !== undefined && { label: one.number, text: <Ring number={number} /> },
          notThese !== undefined && {
            label: one.notThese,
            text: <OwnWords>{notThese.join('、')}</OwnWords>,
          },
        ]}
      />
      {neverSms === true && <Note tone="alarm">{one.neverSms}</Note>}
    </Section>
  );
}

const isDialled = (number: string) => /^[\d\s+-]{5,}$/.test(number);

function Ring({ number }: { number: string }) {
  return isDialled(number) ? (
    <a className="touch" href={`tel:${number.replaceAll(/[\s-]/g, '')}`}>
      {number}
    </a>
  ) : (
    <OwnWords>{number}</OwnWords>
  );
}
