import type { Ctx } from '../../shared/ctx.ts';
import { noteOf } from '../contact/sealed-contact.ts';
import type { listEvents } from '../event-queries.ts';

export type Message = { at: Date; text: string };

/** What was written to her, or what she added, opened, the oldest first; reasons between colleagues are none of it. */
export async function messagesIn(
  ctx: Ctx,
  events: Awaited<ReturnType<typeof listEvents>>,
  whose: 'message' | 'said-more',
): Promise<Message[]> {
  const messages: Message[] = [];
  for (const { id, at, kind, sealed } of events) {
    if (kind === whose && sealed) messages.push({ at, text: await ctx.vault.open(sealed, noteOf(id)) });
  }
  return messages;
}
