import { useActionData } from 'react-router';
import { showCaseHead } from '../../../../core/cases/reading/show-case-head.ts';
import { listCaseworkers } from '../../../../core/cases/reading/list-caseworkers.ts';
import { sides } from '../../../../core/mediations/mediation.ts';
import { isOver } from '../../../../core/mediations/mediation.ts';
import { listCommittees } from '../../../../core/mediations/opening/list-committees.ts';
import { showMediation } from '../../../../core/mediations/reading/show-mediation.ts';
import { giveSideCode } from '../../../../core/mediations/sides/give-side-code.ts';
import { dayOf } from '../../../../core/shared/dates.ts';
import { invalid } from '../../../../core/shared/errors.ts';
import { useLoaded } from '../../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../../page-request.ts';
import { useAnswer, useWords } from '../../../ui/frame/frame.tsx';
import { Note } from '../../../ui/note/note.tsx';
import { Qr } from '../../../ui/qr/qr.tsx';
import { chosen, isDone } from '../case-action.ts';
import { CaseFrame } from '../case-frame.tsx';
import { Agreement } from './docket-agreement.tsx';
import { Court } from './docket-court.tsx';
import { Endings, Violence } from './docket-end.tsx';
import { DocketHead } from './docket-head.tsx';
import { Sides } from './docket-sides.tsx';
import { Caucuses, Guests, Sittings } from './docket-talks.tsx';
import { fieldNames } from './field-names.ts';
import { OpenForms } from './open-forms.tsx';
import { works } from './works.ts';

export const loader = loading(async ({ ctx }, args) => {
  const caseId = partOf(args, 'id');
  const head = await showCaseHead(ctx, { caseId, act: 'see-mediation' });
  const shown = await showMediation(ctx, { caseId });
  const today = dayOf(ctx.now);
  const committees = (await listCommittees(ctx)).filter(
    ({ validFrom, validUntil }) => validFrom <= today && (validUntil === null || validUntil >= today),
  );
  const receivers = shown.mayWork ? await listCaseworkers(ctx, { caseId }) : [];
  const slipAddress = new URL('/slip', args.request.url).href;
  return {
    ...{ head, shown, committees, receivers, caseId, slipAddress },
    ...{ key: ctx.newId(), done: isDone(args.request) },
  };
});

export const action = acting(async ({ page: { ctx }, form, args }) => {
  const caseId = partOf(args, 'id');
  const act = textOf(form, 'act');
  // Shown this once, in the answer itself: no address and no cookie holds it.
  if (act === 'code') {
    const side = chosen(form, 'of', sides);
    return { ...(await giveSideCode(ctx, { caseId, side }, onceOf(form))), side };
  }
  const work = Object.hasOwn(works, act) ? works[act] : undefined;
  if (!work) throw invalid([{ path: 'act', code: 'unknown-choice' }]);
  await work(ctx, form, caseId);
  return goTo(`/desk/cases/${caseId}/mediation?done=1`);
}, fieldNames);

/** The docket of a case, from the first question to what was promised. Nothing of it stands in the address or the title. */
export default function Mediation() {
  const { head, shown, committees, receivers, caseId, slipAddress, key, done } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const { mediation } = useWords();
  const { docket, offered, mayWork, mayFollow } = shown;
  const mayOpen = mayWork && (offered === 'open' || offered === 'her-choice');
  const isOpen = docket !== null && !isOver(docket.stage);
  const may = { mayWork: mayWork && isOpen, mayFollow: mayFollow && isOpen };
  const of = docket && { docket, ...may, ...acting };
  return (
    <CaseFrame head={head} part="mediation" done={done}>
      <GivenCode address={slipAddress} />
      <p className="section quiet">{mediation.lead}</p>
      <p className="section">{mediation.offered[offered]}</p>
      <p className="quiet">
        {mediation.cups}。{mediation.cupsHint}
      </p>
      {docket && <DocketHead docket={docket} caseId={caseId} />}
      {of && <Violence {...of} />}
      {docket?.court && <Court {...acting} court={docket.court} mayWork={may.mayWork} mayEnd={mayFollow} />}
      {of && <Sides {...of} />}
      {of && <Guests {...of} />}
      {of && <Sittings {...of} />}
      {of && <Caucuses {...of} />}
      {of && <Agreement {...of} />}
      {of && <Endings {...of} receivers={receivers} />}
      {!isOpen && mayOpen && (
        <OpenForms {...acting} committees={committees} owed={docket?.court?.owed ?? null} />
      )}
    </CaseFrame>
  );
}

/** Where it opens is the same for everybody: the code itself stands in no address. */
function GivenCode({ address }: { address: string }) {
  const given = useActionData<typeof action>();
  const { mediation } = useWords();
  if (!given || !('code' in given)) return null;
  return (
    <Note tone="calm">
      {mediation.code(mediation.side[given.side])} <strong>{given.code}</strong>
      <br />
      {mediation.codeWhy}
      <br />
      <span className="sharing__address">{address}</span>
      <br />
      <Qr text={address} label={mediation.codeQr} />
    </Note>
  );
}
