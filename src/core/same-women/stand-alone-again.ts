import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { lockAnswersInto } from './answer-queries.ts';
import { beginAgain, type Parting } from './begin-again.ts';

/**
 * What a woman stood by ends with the roster that brought her. Whoever stood as her stands alone again from today, where her own yes, or a
 * roster that lasts, says so, also by way of one of whom neither does: one roster's end takes nobody whom another brought. Part of the
 * verb that ends it, before she is forgotten. As the system, with what ends locked.
 */
export async function standAloneAgain(
  ctx: Ctx,
  { personId, ...parting }: Parting & { personId: string },
): Promise<void> {
  for (const given of await lockAnswersInto(ctx.db, personId)) {
    const { id: subjectId, other_person_id: otherId } = given;
    if (await beginAgain(ctx, given, parting))
      await recordDeed(ctx, { verb: 'undo-same', subjectId, personId: otherId });
    else await standAloneAgain(ctx, { personId: otherId, ...parting });
  }
}
