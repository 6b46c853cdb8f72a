import { listFreeTimes } from '../../../core/consultations/booking/list-free-times.ts';
import { mayOnCase } from '../../../core/cases/case-policy.ts';
import { showCaseHead } from '../../../core/cases/reading/show-case-head.ts';
import { bookForCase } from '../../../core/consultations/of-a-case/book-for-case.ts';
import { endForCase } from '../../../core/consultations/of-a-case/end-for-case.ts';
import { listConsultationsForCase } from '../../../core/consultations/of-a-case/list-of-case.ts';
import { applyForAid } from '../../../core/legal-aid/apply-for-aid.ts';
import { listAid } from '../../../core/legal-aid/list-aid.ts';
import { noteAid } from '../../../core/legal-aid/note-aid.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { readTimeValue } from '../../resident/consultations/free-times.tsx';
import { isDone, workingOn } from '../cases/case-action.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import { AidPart } from './aid-part.tsx';
import { BookedPart } from './booked-part.tsx';

export const headers = () => ({ 'Cache-Control': 'no-store' });

export const loader = loading(async ({ ctx }, args) => {
  const caseId = partOf(args, 'id');
  const head = await showCaseHead(ctx, { caseId, act: 'see-consultations' });
  const mayWork = mayOnCase(head.standing, 'book-consultation') && head.state !== 'closed';
  const offered = mayWork ? await listFreeTimes(ctx, {}) : [];
  return {
    ...{ head, mayWork, free: offered.filter(({ times }) => times.length > 0) },
    ...{ booked: await listConsultationsForCase(ctx, { caseId }), aid: await listAid(ctx, { caseId }) },
    ...{ key: ctx.newId(), done: isDone(args.request) },
  };
});

const noting = (what: 'granted' | 'refused' | 'lawyer') => (ctx: Ctx, form: FormData, caseId: string) =>
  noteAid(ctx, { caseId, aidId: textOf(form, 'aidId'), what, on: textOf(form, 'on') }, onceOf(form));

export const action = workingOn(
  {
    book: (ctx, form, caseId) =>
      bookForCase(
        ctx,
        { caseId, ...readTimeValue(textOf(form, 'time')), reason: textOf(form, 'reason') },
        onceOf(form),
      ),
    end: (ctx, form, caseId) =>
      endForCase(ctx, { caseId, consultationId: textOf(form, 'consultationId') }, onceOf(form)),
    apply: (ctx, form, caseId) =>
      applyForAid(
        ctx,
        { caseId, words: textOf(form, 'words'), receivedOn: textOf(form, 'receivedOn') },
        onceOf(form),
      ),
    granted: noting('granted'),
    refused: noting('refused'),
    lawyer: noting('lawyer'),
  },
  ({ consultations }, form) => ({
    specialistId: { field: 'time', label: consultations.time },
    startsAt: { field: 'time', label: consultations.time },
    reason: { field: 'reason', label: consultations.case.reason },
    words: { field: 'words', label: consultations.case.words },
    receivedOn: { field: 'receivedOn', label: consultations.case.receivedOn },
    on: { field: `on-${textOf(form, 'aidId')}`, label: consultations.case.on },
  }),
);

/** What a team arranges for its case: hours of who listens, and legal aid with the law's clocks. */
export default function CaseHours() {
  const { head, mayWork, booked, free, aid, key, done } = useLoaded(loader);
  return (
    <CaseFrame head={head} part="consultations" done={done}>
      <BookedPart {...{ booked, free, mayWork }} idempotencyKey={key} />
      <AidPart {...{ aid, mayWork }} idempotencyKey={key} />
    </CaseFrame>
  );
}
