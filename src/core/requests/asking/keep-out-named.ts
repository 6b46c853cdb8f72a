import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isId } from '../../shared/ids.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { openSealed } from '../contact/sealed-contact.ts';
import { released } from '../request.ts';
import { findSealed, lockRequest, markRequest } from '../request-queries.ts';
import { insertWalls, listReaders } from './wall-queries.ts';
import { namesTyped, whoIsMeant } from './who-is-meant.ts';

/**
 * Before a request is opened or worked on: whom she named is kept out also where she was appointed, or took that name, only
 * afterwards. What such a one had taken waits for another, who is told.
 */
export async function keepOutNamed(ctx: Ctx, requestId: string): Promise<void> {
  if (!isId(requestId)) return;
  const system = { ...ctx, actor: { kind: 'system' as const } };
  const sealed = await inTransaction(system, ({ db }) => findSealed(db, requestId));
  if (!sealed?.contact) return;
  const { contact } = await openSealed(ctx, requestId, { words: null, contact: sealed.contact });
  const typed = namesTyped(contact.notThese ?? []);
  if (typed.length === 0) return;
  await inTransaction(system, async (ctx) => {
    const meant = whoIsMeant(typed, await listReaders(ctx.db)).map(({ id }) => id);
    await insertWalls(ctx.db, requestId, meant);
    const owner = (await lockRequest(ctx.db, requestId))?.owner_id;
    if (!owner || !meant.includes(owner)) return;
    await markRequest(ctx.db, requestId, released);
    const letters = [{ topic: 'request-came' as const, subjectId: requestId }];
    await recordDeed(ctx, { verb: 'release-request', subjectId: requestId, letters });
  });
}
