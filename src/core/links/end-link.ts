import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { lockLink } from './link-queries.ts';
import { declineLink } from './parting/decline-link.ts';
import { partWith } from './part-with.ts';

export const EndLink = z.strictObject({
  linkId: z.string(),
  why: z.enum(['declined', 'moved-away', 'passed-away'], { error: 'required' }),
});
export type EndLink = z.input<typeof EndLink>;

/**
 * The link with a woman ends today: she ends it herself with one touch, or her executive writes down that she did, moved away or has
 * died. Nobody asks her why. NotFound for everybody else.
 */
export async function endLink(ctx: Ctx, input: EndLink): Promise<void> {
  const { linkId, why } = parseInput(EndLink, input);
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    const link = isId(linkId) ? await lockLink(ctx.db, linkId) : undefined;
    if (link?.kind !== 'woman') throw notFound('link-not-found');
    const isHerOwn = link.person_id === personId;
    const said = isHerOwn ? 'declined' : why;
    await asSystem(ctx, (ctx) =>
      said === 'declined'
        ? declineLink(ctx, link, { by: personId })
        : partWith(ctx, link, { why: said, by: personId }),
    );
    await recordDeed(ctx, { verb: 'end-link', subjectId: link.id, personId: link.person_id });
  });
}
