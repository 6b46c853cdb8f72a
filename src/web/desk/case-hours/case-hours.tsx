import { bookForCase } from '../../../core/consultations/of-a-case/book-for-case.ts';
import { endForCase } from '../../../core/consultations/of-a-case/end-for-case.ts';
import { listConsultationsForCase } from '../../../core/consultations/of-a-case/list-of-case.ts';
import { listFreeTimes } from '../../../core/consultations/booking/list-free-times.ts';
import { applyForAid } from '../../../core/legal-aid/apply-for-aid.ts';
import { listAid } from '../../../core/legal-aid/list-aid.ts';
import { noteAid } from '../../../core/legal-aid/note-aid.ts';
import type { Once } from '../../../core/deeds/answer-once.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { herOf } from '../../cells/her-cells.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { readTimeValue } from '../../resident/consultations/free-times.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { AidPart } from './aid-part.tsx';
import { BookedPart } from './booked-part.tsx';

export const headers = () => ({ 'Cache-Control': 'no-store' });

export const loader = loading(async (page, args) => {
  const caseId = partOf(args, 'id');
  const ctx = await herOf(page, caseId);
  const booked = await listConsultationsForCase(ctx, { caseId });
  const free = (await listFreeTimes(ctx, {})).filter(({ times }) => times.length > 0);
  return { booked, free, aid: await listAid(ctx, { caseId }), key: ctx.newId() };
});

const steps = ['granted', 'refused', 'lawyer'] as const;

async function note(
  ctx: Ctx,
  form: FormData,
  { caseId, once }: { caseId: string; once: Once },
): Promise<void> {
  const what = steps.find((one) => one === textOf(form, 'act'));
  if (!what) throw invalid([{ path: 'act', code: 'unknown-choice' }]);
  await noteAid(ctx, { caseId, aidId: textOf(form, 'aidId'), what, on: textOf(form, 'on') }, once);
}

export const action = acting(
  async ({ page, form, args }) => {
    const caseId = partOf(args, 'id');
    const ctx = await herOf(page, caseId);
    const [act, once] = [textOf(form, 'act'), onceOf(form)];
    if (act === 'book') {
      const wish = { ...readTimeValue(textOf(form, 'time')), reason: textOf(form, 'reason') };
      await bookForCase(ctx, { caseId, ...wish }, once);
    } else if (act === 'end') {
      await endForCase(ctx, { caseId, consultationId: textOf(form, 'consultationId') }, once);
    } else if (act === 'apply') {
      const applied = { words: textOf(form, 'words'), receivedOn: textOf(form, 'receivedOn') };
      await applyForAid(ctx, { caseId, ...applied }, once);
    } else await note(ctx, form, { caseId, once });
    return goTo(`/desk/cases/${caseId}/consultations`);
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
  const { booked, free, aid, key } = useLoaded(loader);
  const answer = useAnswer();
  const { consultations } = useWords();
  return (
    <Page
      title={consultations.case.title}
      back={{ href: '/desk/consultations', label: consultations.desk.title }}
    >
      <ErrorSummary faults={answer?.faults ?? []} />
      <BookedPart booked={booked} free={free} idempotencyKey={key} />
      <AidPart aid={aid} idempotencyKey={key} />
    </Page>
  );
}
