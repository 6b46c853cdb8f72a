import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { openSealed } from '../contact/sealed-contact.ts';
import { listEvents } from '../event-queries.ts';
import { findRequestVisible, findSealed } from '../request-queries.ts';
import { toldOf } from '../returning/find-by-code.ts';
import { messagesIn, type Message } from '../returning/messages-in.ts';
import type { MyRequest } from './list-my-requests.ts';

export type MyRequestShown = MyRequest & { words: string | null; messages: Message[] };

/** One that she asked under her own name, with what was written to her. NotFound to everybody else. */
export async function showMyRequest(ctx: Ctx, { requestId }: { requestId: string }): Promise<MyRequestShown> {
  const { request, sealed, events } = await inTransaction(personOnly(ctx), async (ctx) => {
    const request = isId(requestId) ? await findRequestVisible(ctx.db, requestId) : undefined;
    if (request?.person_id !== ctx.actor.personId) throw notFound('request-not-found');
    const sealed = await findSealed(ctx.db, requestId);
    // Who works on it is not hers to see; what was written to her is.
    return { request, sealed, events: await asSystem(ctx, ({ db }) => listEvents(db, requestId)) };
  });
  const { words } = await openSealed(ctx, requestId, sealed ?? { words: null, contact: null });
  const { id, door, submitted_at: submittedAt } = request;
  return {
    id,
    door,
    submittedAt,
    ...toldOf(request),
    words,
    messages: await messagesIn(ctx, events, 'message'),
  };
}
