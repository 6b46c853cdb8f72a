import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { lockAnswersInto } from './answer-queries.ts';
import { beginAgain } from './begin-again.ts';

/**
 * What a woman stood by ends with the roster that brought her. Whoever stood as her stands alone again from today, where her own yes, or a
 * roster that lasts, says so: one roster's end takes nobody whom another brought. Part of the verb that ends it, before she is forgotten.
 * As the system, with what ends locked.
 */
export async function standAloneAgain(
  ctx: Ctx,
  { personId, heldBy, by }: { personId: string; heldBy: string; by: string | null },
): Promise<void> {
  for (const given of await lockAnswersInto(ctx.db, personId)) {
    if ((await beginAgain(ctx, given, { by, heldBy })) !== undefined) continue;
    await recordDeed(ctx, { verb: 'undo-same', subjectId: given.id, personId: given.other_person_id });
  }
}
