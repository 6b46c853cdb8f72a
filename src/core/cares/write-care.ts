import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { careKinds, kindsOf, lastDayOf, readKinds, waysToAgree, writeKinds, type Care } from './care.ts';
import { findMyWoman, holdExecutive, holdWoman, keepCare, lockMyWoman } from './care-queries.ts';

export const WriteCare = z.strictObject({
  linkId: z.string(),
  /** Of the list alone; whatever she does not want written down is not. */
  kinds: z
    .array(z.enum(careKinds, { error: 'unknown-choice' }))
    .min(1, { error: 'required' })
    .max(careKinds.length),
  /** How she said yes to this, apart from her yes to being kept touch with. */
  saidYes: z.enum(waysToAgree, { error: 'required' }),
});
export type WriteCare = z.input<typeof WriteCare>;

/**
 * One of the two may be leaving at this moment, or their link may end: what is written is then taken away by it, or not written at all.
 * The woman's row comes first, as where she is erased.
 */
async function holdBoth(ctx: Ctx, hers: { linkId: string; heldBy: string }) {
  const woman = await findMyWoman(ctx.db, hers);
  const isHere = woman && (await asSystem(ctx, ({ db }) => holdWoman(db, woman.personId)));
  if (!isHere || !(await lockMyWoman(ctx.db, hers))) return undefined;
  return (await asSystem(ctx, ({ db }) => holdExecutive(db, hers.heldBy))) ? woman : undefined;
}

/**
 * An executive writes down, with her yes, what of a woman's life she keeps in mind; for twelve months from today, in place of whatever
 * was there. NotFound `link-not-found` for everybody else.
 */
export async function writeCare(ctx: Ctx, input: WriteCare): Promise<Care> {
  const { linkId, kinds, saidYes } = parseInput(WriteCare, input);
  const person = personOnly(ctx);
  if (!isId(linkId)) throw notFound('link-not-found');
  const [written, keepUntil] = [writeKinds(kinds), lastDayOf(dayOf(ctx.now))];
  const sealed = await ctx.vault.seal(written, kindsOf(linkId));
  await inTransaction(person, async (ctx) => {
    const woman = await holdBoth(ctx, { linkId, heldBy: ctx.actor.personId });
    if (!woman) throw notFound('link-not-found');
    const said = { said_yes: saidYes, said_on: dayOf(ctx.now), keep_until: keepUntil };
    await keepCare(ctx.db, { link_id: linkId, person_id: woman.personId, kinds: sealed, ...said });
    await recordDeed(ctx, { verb: 'write-care', subjectId: linkId, personId: woman.personId });
  });
  return { kinds: readKinds(written), keepUntil };
}
