import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { deleteDraft } from './draft-queries.ts';
import { getDraft } from './get-draft.ts';

/** A host throws a draft away; nothing of it stays but that she did. NotFound. */
export async function dropDraft(ctx: Ctx, { draftId }: { draftId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { id, homeId } = await getDraft(ctx, draftId);
    if (await deleteDraft(ctx.db, id)) await recordDeed(ctx, { verb: 'drop-draft', subjectId: id, homeId });
  });
}
