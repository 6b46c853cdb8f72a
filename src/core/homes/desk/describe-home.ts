import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { line } from '../../shared/text.ts';
import { isColour, readableAccent } from '../accent.ts';
import { maskPhone } from '../../people/mask-phone.ts';
import { findPhoneMasked, markHome } from './furnishing-queries.ts';
import { furnish } from './furnish.ts';
import { isDialled } from './is-dialled.ts';

const orNull = (text: string) => text || null;

export const DescribeHome = z.strictObject({
  homeId: z.string(),
  tagline: line(0, 100).transform(orNull),
  offers: z.array(line(1, 30)).max(30),
  dropIn: line(0, 200).transform(orNull),
  phone: line(0, 30)
    .refine((text) => text === '' || isDialled(text), { error: 'phone-shape' })
    .transform(orNull),
  address: line(0, 200).transform(orNull),
  /** Somebody's own door: neither address nor exact position is shown. */
  addressHidden: z.boolean(),
  emblem: line(0, 4)
    .refine((text) => [...text].length <= 1, { error: 'one-character' })
    .transform(orNull),
  accent: z
    .string()
    .transform((text) => text.trim().toLowerCase())
    .refine((text) => text === '' || isColour(text), { error: 'colour-shape' })
    .refine((text) => !isColour(text) || readableAccent(text) === text, { error: 'colour-too-light' })
    .transform(orNull),
});
export type DescribeHome = z.input<typeof DescribeHome>;

/** What is written on a public page rings for ever: her own number is not for everybody. */
async function checkPhone(ctx: PersonCtx, phone: string | null): Promise<void> {
  const masked = await findPhoneMasked(ctx.db, ctx.actor.personId);
  const digits = phone?.replaceAll(/\D/g, '').replace(/^86(?=1\d{10}$)/, '') ?? '';
  if (masked && digits.length === 11 && maskPhone(digits) === masked) {
    throw invalid([{ path: 'phone', code: 'phone-is-your-own' }]);
  }
}

/** What a home says of itself, how one reaches it and what it looks like. Invalid where a field is wrong. */
export async function describeHome(ctx: Ctx, input: DescribeHome, once: Once = {}): Promise<string> {
  const wish = parseInput(DescribeHome, input);
  const { homeId, dropIn, addressHidden, offers, ...same } = wish;
  return furnish(ctx, once, {
    verb: 'describe-home',
    wish,
    work: async (ctx) => {
      await checkPhone(ctx, wish.phone);
      await markHome(ctx.db, homeId, {
        ...same,
        offers: [...new Set(offers)],
        drop_in: dropIn,
        address_hidden: addressHidden,
      });
    },
  });
}
