import { recordDeed } from '../deeds/record-deed.ts';
import { officeAboveOnly } from '../offices/office-above-only.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { deleteMessage, findMessage } from './village-message-queries.ts';

/** An office takes back what it, or one below it, has sent; nothing of it stays but that it was sent. NotFound, Forbidden. */
export async function withdrawMessage(ctx: Ctx, { messageId }: { messageId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const message = isId(messageId)
      ? await asSystem(ctx, (ctx) => findMessage(ctx, messageId, dayOf(ctx.now)))
      : undefined;
    if (!message) throw notFound('message-not-found');
    await officeAboveOnly(ctx, message.division_code);
    await asSystem(ctx, ({ db }) => deleteMessage(db, messageId));
    await recordDeed(ctx, { verb: 'withdraw-message', subjectId: messageId });
  });
}
