import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { tellHer } from '../contact/tell-her.ts';
import { longestReason, ways } from '../request.ts';
import { mayAnswer } from '../request-policy.ts';
import { actOnRequest, stillOpen } from './act-on-request.ts';
import type { RequestItem } from './present-item.ts';

export const NoteContact = z.strictObject({
  requestId: z.string(),
  /** How she was answered; `none`: by a message that waits behind her code. */
  way: z.enum(ways),
  /** Words to her, which she reads with her code and her own word. */
  message: paragraph(1, longestReason).optional(),
  nextContactAt: z.date().optional(),
});
export type NoteContact = z.input<typeof NoteContact>;

/** She was answered, which ends the clock, and it is said when she hears again. Invalid where that is past, or nothing was said. */
export async function noteContact(ctx: Ctx, input: NoteContact, once: Once = {}): Promise<RequestItem> {
  const { requestId, way, message, nextContactAt } = parseInput(NoteContact, input);
  if (nextContactAt !== undefined && nextContactAt <= ctx.now)
    throw invalid([{ path: 'nextContactAt', code: 'in-the-past' }]);
  if (way === 'none' && message === undefined) throw invalid([{ path: 'message', code: 'required' }]);
  return actOnRequest(ctx, {
    ...{ ...once, verb: 'note-contact', requestId, wish: { way, nextContactAt }, note: message },
    may: mayAnswer,
    work: async (ctx, request) => {
      stillOpen(request);
      if (message !== undefined) await tellHer(ctx, request);
      const answered = {
        answered_at: request.answered_at ?? ctx.now,
        next_contact_at: nextContactAt ?? null,
      };
      const kind = message === undefined ? 'contacted' : 'message';
      const topics = message !== undefined && request.person_id !== null ? ['request-answered' as const] : [];
      return { changed: answered, event: { kind, detail: way }, topics };
    },
  });
}
