import { sql } from 'kysely';
import { approveClosing } from '../../../src/core/cases/closing/approve-closing.ts';
import { askToClose } from '../../../src/core/cases/closing/ask-to-close.ts';
import { enterCase } from '../../../src/core/cases/case-queries.ts';
import { followUp } from '../../../src/core/cases/closing/follow-up.ts';
import { reviewGlass } from '../../../src/core/cases/glass/review-glass.ts';
import type { CaseAct } from '../../../src/core/cases/case-policy.ts';
import { keepFile } from '../../../src/core/cases/files/keep-file.ts';
import { listFilesOf } from '../../../src/core/cases/files/list-files.ts';
import { readFile } from '../../../src/core/cases/files/read-file.ts';
import { strikeFile } from '../../../src/core/cases/files/strike-file.ts';
import { verifyNotes } from '../../../src/core/cases/notes/verify-notes.ts';
import { writeNote } from '../../../src/core/cases/notes/write-note.ts';
import { listAccesses } from '../../../src/core/cases/reading/list-accesses.ts';
import { listCaseworkers } from '../../../src/core/cases/reading/list-caseworkers.ts';
import { showCase } from '../../../src/core/cases/reading/show-case.ts';
import { endReport } from '../../../src/core/cases/reports/end-report.ts';
import { screenCase } from '../../../src/core/cases/reports/screen-case.ts';
import { addMember } from '../../../src/core/cases/team/add-member.ts';
import { giveReturnCode } from '../../../src/core/cases/team/give-return-code.ts';
import { handOverCase } from '../../../src/core/cases/team/hand-over-case.ts';
import { letGo } from '../../../src/core/cases/team/let-go.ts';
import { lockCase } from '../../../src/core/cases/team/lock-case.ts';
import { setWall } from '../../../src/core/cases/team/set-wall.ts';
import { arrangeSession } from '../../../src/core/cases/work/arrange-session.ts';
import { doTask } from '../../../src/core/cases/work/do-task.ts';
import { endSession } from '../../../src/core/cases/work/end-session.ts';
import { nameParty } from '../../../src/core/cases/work/name-party.ts';
import { planCase } from '../../../src/core/cases/work/plan-case.ts';
import { setTask } from '../../../src/core/cases/work/set-task.ts';
import { strikeParty } from '../../../src/core/cases/work/strike-party.ts';
import { keepEvidence } from '../../../src/core/orders/evidence/keep-evidence.ts';
import { strikeEvidence } from '../../../src/core/orders/evidence/strike-evidence.ts';
import { noteOrderStep } from '../../../src/core/orders/note-order-step.ts';
import { openOrder } from '../../../src/core/orders/open-order.ts';
import { makePack } from '../../../src/core/orders/pack/make-pack.ts';
import { takePack } from '../../../src/core/orders/pack/take-pack.ts';
import { rewriteOrder } from '../../../src/core/orders/rewrite-order.ts';
import { showOrders } from '../../../src/core/orders/show-orders.ts';
import { noteWarningVisit } from '../../../src/core/orders/warnings/note-warning-visit.ts';
import { noteWarning } from '../../../src/core/orders/warnings/note-warning.ts';
import { bookForCase } from '../../../src/core/consultations/of-a-case/book-for-case.ts';
import { endForCase } from '../../../src/core/consultations/of-a-case/end-for-case.ts';
import { listConsultationsForCase } from '../../../src/core/consultations/of-a-case/list-of-case.ts';
import { applyForAid } from '../../../src/core/legal-aid/apply-for-aid.ts';
import { noteAid } from '../../../src/core/legal-aid/note-aid.ts';
import type { Ctx } from '../../../src/core/shared/ctx.ts';
import { isCoreError } from '../../../src/core/shared/errors.ts';
import { rightsOfCases } from '../../../src/platform/db/rights/help/rights-of-cases.ts';
import { rightsOfOrders } from '../../../src/platform/db/rights/help/rights-of-orders.ts';
import { renderWord } from '../../../src/platform/paper/render-word.ts';
import { listConsents } from '../../../src/core/consents/list-consents.ts';
import { noteTold } from '../../../src/core/consents/note-told.ts';
import { withdrawConsent } from '../../../src/core/consents/withdraw-consent.ts';
import { decideErasure } from '../../../src/core/erasures/decide-erasure.ts';
import { showErasure } from '../../../src/core/erasures/show-erasure.ts';
import { noteReminder } from '../../../src/core/referrals/note-reminder.ts';
import { listReferrals } from '../../../src/core/referrals/reading/list-referrals.ts';
import { sendReferral } from '../../../src/core/referrals/send-referral.ts';
import { rightsOfConsents } from '../../../src/platform/db/rights/help/rights-of-consents.ts';
import { rightsOfMediations } from '../../../src/platform/db/rights/help/rights-of-mediations.ts';
import { verbsOfMediations } from '../mediations/verbs-of-mediations.ts';
import type { Town } from '../open-town.ts';

const startsAt = '2026-12-22T14:00:00+08:00';
const ending = {
  how: 'receipt',
  station: '北安',
  number: '1',
  reportedAt: '2026-12-20T09:00:00+08:00',
} as const;

/** Each act of the policy by its verb, with what it may be asked by a stranger; a new act is asked for here by its type. */
export const verbs: Record<CaseAct, (ctx: Ctx, caseId: string, otherId: string) => Promise<unknown>> = {
  see: (ctx, caseId) => showCase(ctx, { caseId }),
  'write-note': (ctx, caseId) => writeNote(ctx, { caseId, words: '记一笔' }),
  'verify-notes': (ctx, caseId) => verifyNotes(ctx, { caseId }),
  'see-accesses': (ctx, caseId) => listAccesses(ctx, { caseId }),
  'see-caseworkers': (ctx, caseId) => listCaseworkers(ctx, { caseId }),
  'give-return-code': (ctx, caseId) => giveReturnCode(ctx, { caseId }),
  screen: (ctx, caseId) => screenCase(ctx, { caseId, answers: {} }),
  'end-report': (ctx, caseId) => endReport(ctx, { caseId, ending }),
  'name-party': (ctx, caseId) => nameParty(ctx, { caseId, kind: 'kin', name: '大姑' }),
  'strike-party': (ctx, caseId, partyId) => strikeParty(ctx, { caseId, partyId }),
  'keep-file': (ctx, caseId) => keepFile(ctx, { caseId, name: '便条.txt', source: [Buffer.from('好')] }),
  'list-files': (ctx, caseId) => listFilesOf(ctx, { caseId }),
  'take-file': (ctx, caseId, fileId) => readFile(ctx, { caseId, fileId }),
  'strike-file': (ctx, caseId, fileId) => strikeFile(ctx, { caseId, fileId }),
  plan: (ctx, caseId) => planCase(ctx, { caseId, words: '再看看' }),
  'arrange-session': (ctx, caseId) => arrangeSession(ctx, { caseId, kind: 'talk', startsAt }),
  'end-session': (ctx, caseId, sessionId) => endSession(ctx, { caseId, sessionId, tookPlace: false }),
  'set-task': (ctx, caseId) => setTask(ctx, { caseId, words: '去一趟' }),
  'do-task': (ctx, caseId, taskId) => doTask(ctx, { caseId, taskId }),
  'set-wall': (ctx, caseId) => setWall(ctx, { caseId, why: 'kin', divisionCode: '370215999' }),
  'add-member': (ctx, caseId, personId) => addMember(ctx, { caseId, personId }),
  'let-go': (ctx, caseId, personId) => letGo(ctx, { caseId, personId }),
  'hand-over': (ctx, caseId, personId) => handOverCase(ctx, { caseId, personId, reason: '换人' }),
  lock: (ctx, caseId) => lockCase(ctx, { caseId }),
  'review-glass': (ctx, caseId, glassId) =>
    reviewGlass(ctx, { caseId, glassId, wasRight: true, words: '对' }),
  'ask-to-close': (ctx, caseId) => askToClose(ctx, { caseId, outcome: 'handled', reason: '好了' }),
  'decide-closing': (ctx, caseId) => approveClosing(ctx, { caseId }),
  'follow-up': (ctx, caseId) =>
    followUp(ctx, { caseId, clock: 'follow-up-first', reached: true, words: '好' }),
  'see-orders': (ctx, caseId) => showOrders(ctx, { caseId }),
  'open-order': (ctx, caseId) => openOrder(ctx, { caseId }),
  'rewrite-order': (ctx, caseId, orderId) => rewriteOrder(ctx, { caseId, orderId }),
  'note-order-step': (ctx, caseId, orderId) =>
    noteOrderStep(ctx, { caseId, orderId, step: 'withdraw', at: ctx.now }),
  'keep-evidence': (ctx, caseId, orderId) =>
    keepEvidence(ctx, { caseId, orderId, kind: 'promise', what: '悔过书', lies: '她娘家' }),
  'strike-evidence': (ctx, caseId, evidenceId) => strikeEvidence(ctx, { caseId, evidenceId }),
  'make-pack': (ctx, caseId, orderId) => makePack(ctx, { caseId, orderId }, { word: renderWord }),
  'take-pack': (ctx, caseId, packId) => takePack(ctx, { caseId, packId }),
  'note-warning': (ctx, caseId) => noteWarning(ctx, { caseId, givenAt: ctx.now, station: '北安派出所' }),
  'note-warning-visit': (ctx, caseId, letterId) =>
    noteWarningVisit(ctx, { caseId, letterId, visitedAt: ctx.now, byWhom: 'both' }),
  'see-consents': (ctx, caseId) => listConsents(ctx, { caseId }),
  'record-consent': (ctx, caseId, consentId) => noteTold(ctx, { caseId, consentId }),
  'withdraw-consent': (ctx, caseId, consentId) => withdrawConsent(ctx, { caseId, consentId }),
  'see-referrals': (ctx, caseId) => listReferrals(ctx, { caseId }),
  'send-referral': (ctx, caseId, consentId) =>
    sendReferral(ctx, { caseId, consentId, parcel: [{ field: 'name', text: '小梅' }] }),
  'note-of-referral': (ctx, caseId, referralId) => noteReminder(ctx, { caseId, referralId }),
  'see-erasure': (ctx, caseId) => showErasure(ctx, { caseId }),
  'decide-erasure': (ctx, caseId) => decideErasure(ctx, { caseId, confirmed: false, words: '不是她' }),
  ...verbsOfMediations,
  'see-consultations': (ctx, caseId) => listConsultationsForCase(ctx, { caseId }),
  'book-consultation': (ctx, caseId, specialistId) => bookForCase(ctx, { caseId, specialistId, startsAt }),
  'end-consultation': (ctx, caseId, consultationId) => endForCase(ctx, { caseId, consultationId }),
  'apply-for-aid': (ctx, caseId) =>
    applyForAid(ctx, { caseId, words: '区法律援助中心', receivedOn: '2026-12-19' }),
  'note-aid': (ctx, caseId, aidId) => noteAid(ctx, { caseId, aidId, what: 'granted', on: '2026-12-20' }),
};

export type Outcome = 'let-through' | 'forbidden' | 'not-found';

/**
 * What became of an act: a rule of the field or a row that is not there is found only by who was let through to look for
 * it, so it counts as such.
 */
export async function outcomeOf(done: Promise<unknown>): Promise<Outcome> {
  try {
    await done;
  } catch (error) {
    if (!isCoreError(error)) throw error;
    if (error.code === 'case-not-found' || error.kind === 'signed-out') return 'not-found';
    const isOfTheDesk = error.code === 'another-of-the-desk-decides';
    if (error.kind === 'forbidden' && !isOfTheDesk) return 'forbidden';
  }
  return 'let-through';
}

/** The list of committees is of no case, and everybody's. */
export const tablesOfCases = [
  ...Object.keys({
    ...rightsOfCases('d370215'),
    ...rightsOfOrders,
    ...rightsOfConsents,
    ...rightsOfMediations('d370215'),
  }).filter((table) => table !== 'mediation_committees'),
  ...['consultations', 'legal_aid_applications'],
];

/** What somebody does past every verb: a statement of the application's role in her name, undone afterwards. */
const statements = {
  select: (table: string, column: string, caseId: string) =>
    `select from d370215."${table}" where "${column}" = '${caseId}'`,
  update: (table: string, column: string, caseId: string) =>
    `update d370215."${table}" set "${column}" = "${column}" where "${column}" = '${caseId}'`,
  delete: (table: string, column: string, caseId: string) =>
    `delete from d370215."${table}" where "${column}" = '${caseId}'`,
} as const;
export type SqlAct = keyof typeof statements;
export const sqlActs: readonly SqlAct[] = ['select', 'update', 'delete'];

class Undone extends Error {}

/** How many rows of a case it touches; none where PostgreSQL refuses. */
export async function rowsTouched(
  town: Town,
  as: { personId: string | null; office: boolean },
  asked: { act: SqlAct; table: string; caseId: string },
): Promise<number> {
  let touched = 0;
  const column = asked.table === 'cases' ? 'id' : 'case_id';
  try {
    await town.db.transaction().execute(async (trx) => {
      await sql.raw(`set local weijia.actor = '${as.personId ?? ''}'`).execute(trx);
      if (as.office) await sql.raw(`set local weijia.office = 'on'`).execute(trx);
      await sql.raw(`set local weijia.now = '${town.clock().toISOString()}'`).execute(trx);
      // Whoever does not read it enters nothing, and finds nothing behind.
      if (as.personId) {
        const who = { personId: as.personId, now: town.clock() };
        await enterCase(trx.withSchema('d370215'), asked.caseId, who);
      }
      const { rows, numAffectedRows } = await sql
        .raw(statements[asked.act](asked.table, column, asked.caseId))
        .execute(trx);
      touched = asked.act === 'select' ? rows.length : Number(numAffectedRows ?? 0n);
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return touched;
    if (error instanceof Error && 'code' in error && error.code === '42501') return 0;
    throw error;
  }
  return touched;
}
