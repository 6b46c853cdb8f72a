import { z } from 'zod';
import { listHomesWithin } from '../homes/home-queries.ts';
import { writeDown } from '../requests/asking/write-down.ts';
import { longestRequest } from '../requests/request.ts';
import { isReachable } from '../requests/contact/safe-contact.ts';
import type { Receipt } from '../requests/asking/request-wish.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line, paragraph } from '../shared/text.ts';
import { inTransaction } from '../shared/transaction.ts';
import { getMyWoman } from './get-my-woman.ts';

/** The district's desk, and nobody of her village. */
export const theDistrict = 'district';

export const AskForHer = z.strictObject({
  linkId: z.string(),
  /** As she said it. */
  text: paragraph(1, longestRequest),
  /** Who is to help: a home of her village, by its id, or the `district`'s desk. She chooses. */
  to: z.string().min(1, { error: 'required' }).max(40),
  /** Where she may be rung about it. */
  number: line(1, 40)
    .refine((number) => isReachable({ number }), { error: 'phone-not-whole' })
    .optional(),
  /** She heard who reads it and said yes; without it nothing is passed on. */
  saidYes: z.boolean().refine((yes) => yes, { error: 'her-yes-needed' }),
});
export type AskForHer = z.input<typeof AskForHer>;

/** The home lies where she lives. */
async function checkHome(ctx: PersonCtx, homeId: string | undefined, villageCode: string): Promise<void> {
  if (homeId === undefined) return;
  const homes = await listHomesWithin(ctx.db, [villageCode]);
  if (!homes.some(({ id }) => id === homeId)) throw notFound('home-not-found');
}

/**
 * What a woman needs, told to the executive who keeps touch with her, becomes a request with her yes: her village's home has it, or the
 * district's desk. The executive reads no more of it then than anybody else. Answers the code that she is given. NotFound
 * `link-not-found`, `home-not-found`; Invalid `her-yes-needed`. The same form again is the same one.
 */
export async function askForHer(
  ctx: Ctx,
  input: AskForHer,
  { key }: { key?: string | undefined } = {},
): Promise<Receipt> {
  const { linkId, text, to, number } = parseInput(AskForHer, input);
  const homeId = to === theDistrict ? undefined : to;
  const person = personOnly(ctx);
  const { name } = await inTransaction(person, (ctx) => getMyWoman(ctx, linkId));
  const safeContact = {
    ...(name !== '' && { name }),
    ...(number !== undefined && { number, way: 'phone' as const }),
  };
  const wish = { door: 'need' as const, text, forWhom: 'self' as const, safeContact };
  return writeDown(person, {
    ...{ wish: { ...wish, ...(homeId !== undefined && { homeId }) }, channel: 'visit', key },
    owns: async (ctx) => {
      const { villageCode } = await getMyWoman(ctx, linkId);
      await checkHome(ctx, homeId, villageCode);
      return false;
    },
  });
}
