import { docket, orderCase, ordinaryCase, ownWord } from '../../../../db/seeds/demo/demo-help.ts';
import { writeNote } from '../../../core/cases/notes/write-note.ts';
import { openCase } from '../../../core/cases/open-case.ts';
import { screenCase } from '../../../core/cases/reports/screen-case.ts';
import { addMember } from '../../../core/cases/team/add-member.ts';
import { arrangeSession } from '../../../core/cases/work/arrange-session.ts';
import { planCase } from '../../../core/cases/work/plan-case.ts';
import { setTask } from '../../../core/cases/work/set-task.ts';
import { listCommittees } from '../../../core/mediations/opening/list-committees.ts';
import { openMediation } from '../../../core/mediations/opening/open-mediation.ts';
import { registerCommittee } from '../../../core/mediations/opening/register-committee.ts';
import { hearSide } from '../../../core/mediations/sides/hear-side.ts';
import { readRights } from '../../../core/mediations/sides/read-rights.ts';
import { arrangeSitting } from '../../../core/mediations/sittings/arrange-sitting.ts';
import { keepEvidence } from '../../../core/orders/evidence/keep-evidence.ts';
import { noteOrderStep } from '../../../core/orders/note-order-step.ts';
import { openOrder } from '../../../core/orders/open-order.ts';
import { noteContact } from '../../../core/requests/queue/note-contact.ts';
import { submitRequest } from '../../../core/requests/asking/submit-request.ts';
import { questionCodes, questionOf, type Answer } from '../../../core/screens/screen.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { addDays, dayOf } from '../../../core/shared/dates.ts';
import type { DemoPeople } from './demo-people.ts';

/** All that is asked about violence and children was answered with no. */
const noViolence = Object.fromEntries(
  questionCodes
    .filter((code) => ['violence', 'children'].includes(questionOf(code).about))
    .map((code): [string, Answer] => [code, 'no']),
);

const daysAhead = (now: Date, days: number, clock: string) =>
  `${addDays(dayOf(now), days)}T${clock}:00+08:00`;

/** She was spoken to, and knows when she hears again. */
const spokenTo = (ctx: Ctx, requestId: string, way: 'phone' | 'in-person') =>
  noteContact(ctx, { requestId, way, nextContactAt: new Date(daysAhead(ctx.now, 5, '10:00')) });

/** Somebody of the desk and a counsellor stay with her; a talk is arranged. */
export async function openOrdinaryCase({ nobody, ctxOf, idOf }: DemoPeople): Promise<void> {
  const { text, hoursAgo, notes, plan, task } = ordinaryCase;
  const rights = ctxOf('rights');
  const { id: requestId } = await submitRequest(nobody(hoursAgo), { door: 'help', text, openedBy: ownWord });
  const { id: caseId } = await openCase(rights, { requestId });
  await spokenTo(rights, requestId, 'phone');
  await addMember(rights, { caseId, personId: idOf('counsellor') });
  await screenCase(rights, { caseId, answers: noViolence });
  for (const [nth, words] of notes.entries())
    await writeNote(ctxOf(nth === 0 ? 'counsellor' : 'rights'), { caseId, words });
  await planCase(rights, { caseId, words: plan });
  await setTask(rights, { caseId, words: task, dueOn: addDays(dayOf(rights.now), 4) });
  const startsAt = daysAhead(rights.now, 5, '10:00');
  await arrangeSession(ctxOf('counsellor'), { caseId, kind: 'talk', startsAt });
}

/** A protection order has been asked for and accepted: the court's clock runs. Two of the desk are on its team. */
export async function openCaseWithOrder({ nobody, ctxOf, idOf }: DemoPeople): Promise<void> {
  const { text, hoursAgo, note, task, order } = orderCase;
  const { evidence, ...particulars } = order;
  const rights = ctxOf('rights');
  const wish = { door: 'help', text, openedBy: ownWord } as const;
  const { id: requestId } = await submitRequest(nobody(hoursAgo), wish);
  const screen = { answers: { 'body-hurt': 'yes', 'child-sees-violence': 'yes' } } as const;
  const { id: caseId } = await openCase(rights, { requestId, screen });
  await spokenTo(rights, requestId, 'in-person');
  await addMember(rights, { caseId, personId: idOf('rights2') });
  await writeNote(rights, { caseId, words: note });
  await setTask(rights, { caseId, words: task, forId: idOf('rights2') });
  const { id: orderId } = await openOrder(rights, {
    ...{ caseId, ...particulars, isUrgent: true, measures: ['no-violence', 'no-contact'] },
  });
  await keepEvidence(rights, { caseId, orderId, kind: 'medical', ...evidence });
  for (const [step, hours] of [
    ['file', 3],
    ['accept', 2],
  ] as const)
    await noteOrderStep(rights, {
      ...{ caseId, orderId, step, at: new Date(rights.now.getTime() - hours * 3_600_000) },
    });
}

export async function registerTheCommittee({ ctxOf }: DemoPeople): Promise<void> {
  await registerCommittee(ctxOf('district'), docket.committee);
}

/** Both neighbours have heard their rights, are willing, and sit together the day after tomorrow. */
export async function openDocket({ nobody, ctxOf, idOf }: DemoPeople): Promise<void> {
  const { text, hoursAgo, committee, place, ...sides } = docket;
  const [rights, mediator] = [ctxOf('rights2'), ctxOf('mediator')];
  const { id: requestId } = await submitRequest(nobody(hoursAgo), { door: 'conflict', text });
  const committees = await listCommittees(mediator);
  const committeeId = committees.find(({ number }) => number === committee.number)?.id ?? '';
  const { id: caseId } = await openCase(rights, { requestId });
  await screenCase(rights, { caseId, answers: noViolence });
  await spokenTo(rights, requestId, 'phone');
  await addMember(rights, { caseId, personId: idOf('mediator') });
  await openMediation(mediator, { caseId, committeeId, dispute: 'neighbours', ...sides });
  for (const side of ['one', 'other'] as const) {
    await readRights(mediator, { caseId, side, on: dayOf(mediator.now), how: 'aloud' });
    await hearSide(mediator, { caseId, side, answer: 'agrees' });
  }
  await arrangeSitting(mediator, { caseId, startsAt: daysAhead(mediator.now, 2, '14:30'), place });
}
