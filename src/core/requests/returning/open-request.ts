import { openSealed, type SealedContact } from '../contact/sealed-contact.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listEvents, listRolesWhoRead, type RoleWhoRead } from '../event-queries.ts';
import { erasureOf, type ErasureAsked, type Told } from '../request.ts';
import { toldOf } from './find-by-code.ts';
import { getHers, type Hers, type Trying } from './get-hers.ts';
import { messagesIn, type Message } from './messages-in.ts';

export type Opened = Told & {
  words: string | null;
  contact: SealedContact;
  /** What she added since, the oldest first. */
  said: Message[];
  /** What was written to her, the oldest first. */
  messages: Message[];
  /** Who has read it, by what they are; no names. */
  readings: RoleWhoRead[];
  /** Of what no case came of. */
  erasure: ErasureAsked | null;
};

const traceOf = async (ctx: Ctx, id: string) =>
  inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async ({ db }) => ({
    events: await listEvents(db, id),
    readings: await listRolesWhoRead(db, id),
  }));

/**
 * All of it, for her who has the code and the word: what she wrote, what was written to her, who has read
 * it. NotFound whatever is wrong; RuleBroken `too-many-code-tries`.
 */
export async function openRequest(ctx: Ctx, hers: Hers, trying: Trying = {}): Promise<Opened> {
  const { request, sealed } = await getHers(ctx, hers, trying);
  const { events, readings } = await traceOf(ctx, request.id);
  return {
    ...toldOf(request),
    ...(await openSealed(ctx, request.id, sealed)),
    said: await messagesIn(ctx, events, 'said-more'),
    messages: await messagesIn(ctx, events, 'message'),
    readings,
    erasure: erasureOf(request),
  };
}
