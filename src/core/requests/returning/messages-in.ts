import type { Ctx } from '../../shared/ctx.ts';
import { noteOf } from '../contact/sealed-contact.ts';
import type { listEvents } from '../event-queries.ts';

export type Message = { at: Date; text: string };

/** What was written to her, opened, the oldest first; reasons between colleagues are none of it. */
export async function messagesIn(
  ctx: Ctx,
  events: Awaited<ReturnType<typeof listEvents>>,
): Promise<Message[]> {
  const messages: Message[] = [];
  for (const { id, at, kind, sealed } of events) {
    if (kind === 'message' && sealed) messages.push({ at, text: await ctx.vault.open(sealed, noteOf(id)) });
  }
  return messages;
}
