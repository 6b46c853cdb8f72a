import { openJson } from '../cases/sealed-json.ts';
import { seeCase } from '../cases/see-case.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listEvidenceOf } from './evidence/evidence-queries.ts';
import { isLapsed, stepsFrom } from './order.ts';
import { listOrdersOf, listStepsOf, listWordsOf, type OrderRow } from './order-queries.ts';
import {
  EvidenceWords,
  evidenceOf,
  missingIn,
  OrderParticulars,
  stepOf,
  visitOf,
  WarningWords,
  warningOf,
  wordsOfOrder,
} from './order-shapes.ts';
import { listPacksOf } from './pack/pack-queries.ts';
import { listLettersOf, listVisitsOf } from './warnings/warning-queries.ts';

async function readOrders({ db }: PersonCtx, caseId: string) {
  const [orders, words, steps, evidence] = await Promise.all([
    listOrdersOf(db, caseId),
    listWordsOf(db, caseId),
    listStepsOf(db, caseId),
    listEvidenceOf(db, caseId),
  ]);
  const [packs, letters, visits] = await Promise.all([
    listPacksOf(db, caseId),
    listLettersOf(db, caseId),
    listVisitsOf(db, caseId),
  ]);
  return { orders, words, steps, evidence, packs, letters, visits };
}
type Rows = Awaited<ReturnType<typeof readOrders>>;

const openSteps = (ctx: Ctx, rows: Rows['steps']) =>
  Promise.all(
    rows.map(async ({ id, step, at, words, ...row }) => ({
      ...{ id, step, at, validUntil: row.valid_until, notedAt: row.noted_at },
      words: words && (await ctx.vault.open(words, stepOf(id))),
    })),
  );

const openEvidence = (ctx: Ctx, rows: Rows['evidence']) =>
  Promise.all(
    rows.map(async ({ id, kind, words: value, ...row }) => ({
      ...{ id, kind, fileId: row.file_id, addedAt: row.added_at },
      ...(await openJson(ctx, { value, bound: evidenceOf(id) }, EvidenceWords)),
    })),
  );

const openLetters = (ctx: Ctx, { letters, visits }: Rows) =>
  Promise.all(
    letters.map(async ({ id, kind, words: value, ...row }) => ({
      ...{ id, kind, givenAt: row.given_at, endedAt: row.ended_at },
      ...(await openJson(ctx, { value, bound: warningOf(id) }, WarningWords)),
      visits: await Promise.all(
        visits
          .filter((visit) => visit.letter_id === id)
          .map(async (visit) => ({
            ...{ id: visit.id, visitedAt: visit.visited_at, byWhom: visit.by_whom },
            words: visit.words && (await ctx.vault.open(visit.words, visitOf(visit.id))),
          })),
      ),
    })),
  );

async function openOrder(ctx: Ctx, order: OrderRow, rows: Rows) {
  const { id } = order;
  const ofIt = <R extends { order_id: string }>(all: readonly R[]) =>
    all.filter((row) => row.order_id === id);
  const [words] = ofIt(rows.words);
  const particulars =
    words && (await openJson(ctx, { value: words.particulars, bound: wordsOfOrder(id) }, OrderParticulars));
  const standing = { state: order.state, validUntil: order.valid_until };
  return {
    ...{ id, ...standing, isLapsed: isLapsed(standing, dayOf(ctx.now)), isUrgent: order.is_urgent },
    ...{ applicantIs: order.applicant, forHer: order.for_her, openedAt: order.opened_at },
    ...{ filedAt: order.filed_at, acceptedAt: order.accepted_at },
    ...{ decidedAt: order.decided_at, servedAt: order.served_at },
    particulars: particulars ?? null,
    missing: particulars ? missingIn(particulars) : [],
    next: stepsFrom(order.state),
    steps: await openSteps(ctx, ofIt(rows.steps)),
    evidence: await openEvidence(ctx, ofIt(rows.evidence)),
    packs: ofIt(rows.packs).map((pack) => ({
      ...{ id: pack.id, madeAt: pack.made_at, madeBy: pack.made_by, sha256: pack.sha256.toString('hex') },
      ...{ size: Number(pack.size), files: pack.files, isKept: pack.is_kept },
    })),
  };
}

export type OrderShown = Awaited<ReturnType<typeof openOrder>>;
export type WarningShown = Awaited<ReturnType<typeof openLetters>>[number];
export type OrdersOfCase = { orders: OrderShown[]; warnings: WarningShown[] };

/**
 * The protection orders and 告诫书 of a case with all their words, for one who reads it; the line of the audit is written before a
 * word is opened. NotFound for everybody else.
 */
export async function showOrders(ctx: Ctx, { caseId }: { caseId: string }): Promise<OrdersOfCase> {
  const rows = await inTransaction(personOnly(ctx), async (ctx) => {
    await seeCase(ctx, caseId, 'see-orders');
    const rows = await readOrders(ctx, caseId);
    await recordDeed(ctx, { verb: 'show-orders', subjectId: caseId });
    return rows;
  });
  return {
    orders: await Promise.all(rows.orders.map((order) => openOrder(ctx, order, rows))),
    warnings: await openLetters(ctx, rows),
  };
}
