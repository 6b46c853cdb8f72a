import { z } from 'zod';
import { actOnCase } from '../../cases/act-on-case.ts';
import { isFileOf } from '../../cases/files/is-file-of.ts';
import { sealJson } from '../../cases/sealed-json.ts';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { getOrder } from '../get-order.ts';
import { EvidenceWords, evidenceOf } from '../order-shapes.ts';
import { evidenceKinds } from './evidence-kinds.ts';
import { insertEvidence } from './evidence-queries.ts';

export const KeepEvidence = EvidenceWords.extend({
  caseId: z.string(),
  orderId: z.string(),
  kind: z.enum(evidenceKinds),
  /** One of the files of this case; the same one may serve several kinds. */
  fileId: z.string().refine(isId, { error: 'id-shape' }).nullable().default(null),
});
export type KeepEvidence = z.input<typeof KeepEvidence>;

/**
 * Notes a piece of evidence under one of the eleven kinds: a file that is attached, or where it lies. Invalid where neither is
 * said, or the file is not of this case; NotFound. The id by which it may be struck.
 */
export async function keepEvidence(ctx: Ctx, input: KeepEvidence, once: Once = {}): Promise<{ id: string }> {
  const { caseId, orderId, kind, fileId, ...words } = parseInput(KeepEvidence, input);
  if (fileId === null && words.lies === undefined) throw invalid([{ path: 'lies', code: 'required' }]);
  const wish = { orderId, kind, fileId, words: await markOf(ctx, words) };
  const act = { ...once, verb: 'keep-evidence', act: 'keep-evidence', caseId, wish } as const;
  const id = await actOnCase(ctx, act, async (ctx) => {
    await getOrder(ctx.db, { caseId, orderId });
    if (fileId !== null && !(await isFileOf(ctx.db, { caseId, fileId })))
      throw invalid([{ path: 'fileId', code: 'unknown-choice' }]);
    const id = ctx.newId();
    await insertEvidence(ctx.db, {
      ...{ id, order_id: orderId, case_id: caseId, kind, file_id: fileId },
      words: await sealJson(ctx, words, evidenceOf(id)),
      ...{ added_at: ctx.now, added_by: ctx.actor.personId },
    });
    return { id };
  });
  return { id };
}
