import { createHash } from 'node:crypto';
import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { lockAuthor } from '../people/person-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf, startOfDay } from '../shared/dates.ts';
import { notFound, ruleBroken } from '../shared/errors.ts';
import { isFloodToTell, isTooMuchNameless, isTooMuchOfHers } from '../shared/nameless/flood.ts';
import { parseInput } from '../shared/parse-input.ts';
import { receiptFrom } from '../shared/nameless/receipt-code.ts';
import { line, paragraph } from '../shared/text.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { receiptHashOf } from './receipt-hash-of.ts';
import { forgetAfterLeaving, longestSuggestion } from './suggestion.ts';
import { countLeftSince, hasReceipt, insertSuggestion } from './suggestion-queries.ts';

export const SubmitSuggestion = z.strictObject({
  body: paragraph(1, longestSuggestion),
  /** To call back; as she writes it. */
  phone: line(1, 40).optional(),
  /** Leaves no name although she has signed in; whoever has not never leaves one. */
  anonymous: z.boolean().optional(),
});
export type SubmitSuggestion = z.input<typeof SubmitSuggestion>;

/** The code by which she comes back; null where the answer reaches her inbox. */
export type SuggestionReceipt = { code: string | null };

/** From the form's own key and what it says: sent twice it is the same one, with other words another. */
const receiptOf = (ctx: Ctx, key: string | undefined, wish: z.output<typeof SubmitSuggestion>): string =>
  receiptFrom(
    createHash('sha256')
      .update(JSON.stringify([key ?? ctx.newId(), wish]))
      .digest(),
  );

export type Leaving = {
  key?: string | undefined;
  /** Which form without a name this is from its address today. */
  turn?: number;
  /** Told how many have come without a name today, once that is a flood. */
  onFlood?: (left: number) => void;
};

async function isTooMuch(
  ctx: Ctx,
  personId: string | null,
  { turn = 1, onFlood }: Leaving,
): Promise<boolean> {
  const left = await countLeftSince(ctx.db, personId, startOfDay(dayOf(ctx.now)));
  if (personId !== null) return isTooMuchOfHers(left);
  if (isFloodToTell(left)) onFlood?.(left);
  return isTooMuchNameless({ left, turn });
}

/**
 * Leaves a complaint or a suggestion for the district's office. Without a name nothing says whose it is, not even the
 * audit. Invalid; NotFound where she has been erased; RuleBroken `too-many-suggestions`. The same form again gets the first receipt again.
 */
export async function submitSuggestion(
  ctx: Ctx,
  input: SubmitSuggestion,
  leaving: Leaving = {},
): Promise<SuggestionReceipt> {
  const wish = parseInput(SubmitSuggestion, input);
  const named = ctx.actor.kind === 'person' && !wish.anonymous;
  const personId = ctx.actor.kind === 'person' && named ? ctx.actor.personId : null;
  const who: Ctx = named ? ctx : { ...ctx, actor: { kind: 'anonymous' } };
  const receipt = receiptOf(ctx, leaving.key, wish);
  await inTransaction(who, async (ctx) => {
    const receiptHash = receiptHashOf(receipt);
    const refused = await asSystem(ctx, async (ctx) =>
      (await hasReceipt(ctx.db, receiptHash)) ? false : isTooMuch(ctx, personId, leaving),
    );
    if (refused) throw ruleBroken('too-many-suggestions');
    if (personId !== null && !(await lockAuthor(ctx.db, personId))) throw notFound('person-not-found');
    const id = ctx.newId();
    const isNew = await insertSuggestion(ctx.db, {
      ...{ id, person_id: personId, receipt_hash: receiptHash, body: wish.body, phone: wish.phone ?? null },
      ...{ left_at: ctx.now, forget_on: forgetAfterLeaving(dayOf(ctx.now)) },
    });
    const whose = personId === null ? {} : { personId };
    if (isNew) await recordDeed(ctx, { verb: 'submit-suggestion', subjectId: id, ...whose });
  });
  return { code: personId === null ? receipt : null };
}
