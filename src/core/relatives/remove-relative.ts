import { recordDeed } from '../deeds/record-deed.ts';
import { deleteNoticesOfHolder } from '../notices/notice-queries.ts';
import { forgetNameOnly } from '../people/forget-name-only.ts';
import { listOpenSignups } from '../people/person-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { deleteRelative } from './relative-queries.ts';

/** Off her list the relative is none of hers already, so it is asked as the system. */
const isSignedUp = (ctx: PersonCtx, personId: string) =>
  asSystem(ctx, async (ctx) => (await listOpenSignups(ctx.db, [personId], ctx.now)).length > 0);

/**
 * Takes somebody of her family off her list; her name goes too where nothing else of hers stands, such as having been to an
 * activity. SignedOut; NotFound `relative-not-found`; RuleBroken `relative-still-comes` while she is signed up for something.
 */
export async function removeRelative(ctx: Ctx, { relativeId }: { relativeId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const relative = { id: relativeId, keptBy: ctx.actor.personId };
    if (!isId(relativeId) || !(await deleteRelative(ctx.db, relative))) throw notFound('relative-not-found');
    if (await isSignedUp(ctx, relativeId)) throw ruleBroken('relative-still-comes');
    const notices = { personId: relative.keptBy, holderId: relativeId };
    await asSystem(ctx, (ctx) => deleteNoticesOfHolder(ctx.db, notices));
    await forgetNameOnly(ctx, relativeId);
    await recordDeed(ctx, { verb: 'remove-relative', subjectId: relativeId, personId: relative.keptBy });
  });
}
