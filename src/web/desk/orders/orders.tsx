import { listFilesOf } from '../../../core/cases/files/list-files.ts';
import { mayOnCase } from '../../../core/cases/case-policy.ts';
import { showCaseHead } from '../../../core/cases/reading/show-case-head.ts';
import { keepEvidence } from '../../../core/orders/evidence/keep-evidence.ts';
import { evidenceKinds } from '../../../core/orders/evidence/evidence-kinds.ts';
import { strikeEvidence } from '../../../core/orders/evidence/strike-evidence.ts';
import { noteOrderStep } from '../../../core/orders/note-order-step.ts';
import { openOrder } from '../../../core/orders/open-order.ts';
import { orderSteps } from '../../../core/orders/order.ts';
import { makePack } from '../../../core/orders/pack/make-pack.ts';
import { rewriteOrder } from '../../../core/orders/rewrite-order.ts';
import { showOrders } from '../../../core/orders/show-orders.ts';
import { noteWarningVisit } from '../../../core/orders/warnings/note-warning-visit.ts';
import { noteWarning } from '../../../core/orders/warnings/note-warning.ts';
import { visitors, warningKinds } from '../../../core/orders/warnings/warning.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import { renderWord } from '../../../platform/paper/render-word.ts';
import type { FieldNames } from '../../fault-lines.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Section } from '../../ui/page/page.tsx';
import { chosen, instantIn, isDone, said, saidAs, workingOn } from '../cases/case-action.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import { inItsForm } from '../cases/mediation/form-fields.ts';
import { OrderCard } from './order-card.tsx';
import { OrderForm } from './order-form.tsx';
import { readOrder } from './read-order.ts';
import { Warnings } from './warnings.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const caseId = partOf(args, 'id');
  const head = await showCaseHead(ctx, { caseId, act: 'see-orders' });
  const shown = await showOrders(ctx, { caseId });
  const mayWrite = mayOnCase(head.standing, 'open-order');
  const kept = mayWrite ? await listFilesOf(ctx, { caseId }) : [];
  const files = kept.flatMap((file) => (file.struckAt === null ? [{ id: file.id, name: file.name }] : []));
  return { head, ...shown, files, mayWrite, key: ctx.newId(), done: isDone(args.request) };
});

const at = (form: FormData) => new Date(instantIn(form, { day: 'day', time: 'time' }));

export const action = workingOn(
  {
    open: (ctx, form, caseId) => openOrder(ctx, { caseId, ...readOrder(form) }, onceOf(form)),
    rewrite: (ctx, form, caseId) =>
      rewriteOrder(ctx, { caseId, orderId: textOf(form, 'of'), ...readOrder(form) }, onceOf(form)),
    step: (ctx, form, caseId) =>
      noteOrderStep(
        ctx,
        {
          ...{ caseId, orderId: textOf(form, 'of'), step: chosen(form, 'step', orderSteps), at: at(form) },
          ...saidAs(form, 'validUntil', 'validUntil'),
          ...saidAs(form, 'words', 'words'),
        },
        onceOf(form),
      ),
    evidence: (ctx, form, caseId) =>
      keepEvidence(
        ctx,
        {
          ...{ caseId, orderId: textOf(form, 'of'), kind: chosen(form, 'kind', evidenceKinds) },
          ...{ what: textOf(form, 'what'), ...saidAs(form, 'lies', 'lies') },
          fileId: said(form, 'fileId') ?? null,
        },
        onceOf(form),
      ),
    strike: (ctx, form, caseId) =>
      strikeEvidence(ctx, { caseId, evidenceId: textOf(form, 'of') }, onceOf(form)),
    pack: (ctx, form, caseId) =>
      makePack(ctx, { caseId, orderId: textOf(form, 'of') }, { ...onceOf(form), word: renderWord }),
    warning: (ctx, form, caseId) =>
      noteWarning(
        ctx,
        {
          ...{ caseId, kind: chosen(form, 'warningKind', warningKinds), givenAt: at(form) },
          ...{ station: textOf(form, 'station'), ...saidAs(form, 'number', 'number') },
        },
        onceOf(form),
      ),
    visit: (ctx, form, caseId) =>
      noteWarningVisit(
        ctx,
        {
          ...{ caseId, letterId: textOf(form, 'of'), visitedAt: at(form) },
          ...{ byWhom: chosen(form, 'byWhom', visitors), isLast: form.has('isLast') },
          ...saidAs(form, 'words', 'words'),
        },
        onceOf(form),
      ),
  },
  fieldNames,
);

function fieldNames({ orders }: Sentences, form: FormData): FieldNames {
  const { fields, steps, evidence, warnings } = orders;
  const names = {
    ...{ at: { field: 'day', label: steps.day }, day: { field: 'day', label: steps.day } },
    ...{ givenAt: { field: 'day', label: warnings.day } },
    ...{ visitedAt: { field: 'day', label: warnings.visitDay } },
    ...{ validUntil: { field: 'validUntil', label: steps.validUntil } },
    ...{ step: { field: 'step', label: steps.step }, words: { field: 'words', label: steps.words } },
    ...{ kind: { field: 'kind', label: evidence.kind }, what: { field: 'what', label: evidence.what } },
    ...{ lies: { field: 'lies', label: evidence.lies }, fileId: { field: 'fileId', label: evidence.file } },
    ...{ station: { field: 'station', label: warnings.station } },
    ...{ number: { field: 'number', label: warnings.number } },
    ...{ forHer: { field: 'forHer', label: fields.forHer }, court: { field: 'court', label: fields.court } },
    ...{ 'applicant.name': { field: 'applicant', label: fields.applicant } },
    ...{ 'by.name': { field: 'by', label: fields.by } },
    ...{ 'respondent.name': { field: 'respondent', label: fields.respondent } },
    ...{ 'respondent.relation': { field: 'relation', label: fields.relation } },
    ...{ 'respondent.address': { field: 'address', label: fields.address } },
    ...{ measureWords: { field: 'measureWords', label: fields.measureWords } },
    ...{ facts: { field: 'facts', label: fields.facts } },
    ...{ urgentBecause: { field: 'urgentBecause', label: fields.urgentBecause } },
  };
  return inItsForm(names, form);
}

/** Protection orders of a case: how each stands, its evidence by kind, the pack for the court; and 告诫书. */
export default function Orders() {
  const { head, orders: shown, warnings, files, mayWrite, key, done } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const { orders } = useWords();
  return (
    <CaseFrame head={head} part="orders" done={done}>
      <Section title={orders.title}>
        <p>{orders.lead}</p>
        {shown.length === 0 && <p className="quiet">{orders.none}</p>}
      </Section>
      {shown.map((order) => (
        <OrderCard key={order.id} {...acting} {...{ order, files, mayWrite, caseId: head.id }} />
      ))}
      {mayWrite && head.state !== 'closed' && <OrderForm {...acting} act="open" title={orders.open} />}
      <Warnings {...acting} {...{ warnings, mayWrite }} />
    </CaseFrame>
  );
}
