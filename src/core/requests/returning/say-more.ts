import { z } from 'zod';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf, startOfDay } from '../../shared/dates.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { noteOf } from '../contact/sealed-contact.ts';
import { addEvent, countSaidSince, insertNote } from '../event-queries.ts';
import { longestRequest } from '../request.ts';
import { getHers, type Trying } from './get-hers.ts';
import { lockHers } from './lock-hers.ts';

export const SayMore = z.strictObject({
  code: z.string().max(200),
  word: z.string().max(200),
  text: paragraph(1, longestRequest),
});
export type SayMore = z.input<typeof SayMore>;

const mostInADay = 20;

/**
 * She adds a sentence to what she asked, with her code and her word; it is sealed, and who works on it is told. Invalid; NotFound,
 * whatever is wrong; Conflict as `lockHers`; RuleBroken `too-many-requests-sent`, `too-many-code-tries`.
 */
export async function sayMore(ctx: Ctx, input: SayMore, trying: Trying = {}): Promise<void> {
  const { text, ...hers } = parseInput(SayMore, input);
  const { request } = await getHers(ctx, hers, trying);
  const [id, requestId] = [ctx.newId(), request.id];
  const sealed = await ctx.vault.seal(text, noteOf(id));
  await lockHers(ctx, requestId, async (ctx) => {
    const said = await countSaidSince(ctx.db, requestId, startOfDay(dayOf(ctx.now)));
    if (said >= mostInADay) throw ruleBroken('too-many-requests-sent');
    await addEvent(ctx, { id, requestId, kind: 'said-more' });
    await insertNote(ctx.db, { event_id: id, request_id: requestId, sealed });
    const letters = [{ topic: 'request-said-more' as const, subjectId: requestId }];
    await recordDeed(ctx, { verb: 'say-more', subjectId: requestId, letters });
  });
}
