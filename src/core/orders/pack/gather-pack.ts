import { findRequestOfCase } from '../../cases/case-queries.ts';
import { openJson } from '../../cases/sealed-json.ts';
import { seeCase } from '../../cases/see-case.ts';
import { wordsOf } from '../../requests/contact/sealed-contact.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, ruleBroken } from '../../shared/errors.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listEvidenceOf } from '../evidence/evidence-queries.ts';
import type { EvidenceKind } from '../evidence/evidence-kinds.ts';
import { getOrder } from '../get-order.ts';
import { listWordsOf } from '../order-queries.ts';
import { EvidenceWords, evidenceOf, missingIn, OrderParticulars, wordsOfOrder } from '../order-shapes.ts';
import type { Application } from './pack-papers.ts';
import type { Intake } from './pack-records.ts';

export type Piece = { kind: EvidenceKind; what: string; lies: string | undefined; fileId: string | null };
export type Gathered = { application: Application; intake: Intake | null; pieces: Piece[] };

const readRows = async (ctx: Ctx, { caseId, orderId }: { caseId: string; orderId: string }) =>
  inTransaction(personOnly(ctx), async (ctx) => {
    await seeCase(ctx, caseId, 'make-pack');
    const order = await getOrder(ctx.db, { caseId, orderId });
    const words = (await listWordsOf(ctx.db, caseId)).find(({ order_id: id }) => id === orderId);
    if (!words) throw conflict('case-forgotten');
    const evidence = (await listEvidenceOf(ctx.db, caseId)).filter(({ order_id: id }) => id === orderId);
    return { order, words, evidence, request: await findRequestOfCase(ctx.db, caseId) };
  });

/**
 * What goes into the archive of an order, opened. NotFound; RuleBroken `order-not-whole` where something is missing that the court
 * sends it back for.
 */
export async function gatherPack(ctx: Ctx, of: { caseId: string; orderId: string }): Promise<Gathered> {
  const { order, words, evidence, request } = await readRows(ctx, of);
  const sealed = { value: words.particulars, bound: wordsOfOrder(order.id) };
  const particulars = await openJson(ctx, sealed, OrderParticulars);
  const missing = missingIn(particulars).map((path) => ({ path, code: 'required' }));
  if (missing.length > 0) throw ruleBroken('order-not-whole', { faults: missing });
  const pieces = await Promise.all(
    evidence.map(async ({ id, kind, words: value, file_id: fileId }) => {
      const { what, lies } = await openJson(ctx, { value, bound: evidenceOf(id) }, EvidenceWords);
      return { kind, what, lies, fileId };
    }),
  );
  const { applicant: applicantIs, for_her: forHer, is_urgent: isUrgent } = order;
  const intake = request && {
    ...{ receivedAt: request.submitted_at, channel: request.channel },
    words: request.words && (await ctx.vault.open(request.words, wordsOf(request.id))),
  };
  return { application: { particulars, applicantIs, forHer, isUrgent }, intake: intake ?? null, pieces };
}
