import type { Ctx } from '../../shared/ctx.ts';
import { phoneMark, phoneOfPerson } from './kept-phone.ts';
import { readPhone } from './phone.ts';

/** A phone as it will be kept, and the mark by which it is found again. */
export type SealedPhone = { phone: Buffer; mark: Buffer };

/** Outside of every transaction. Invalid `phone-unknown-form`; null where she left none. */
export async function sealPhone(
  ctx: Pick<Ctx, 'vault'>,
  { personId, typed }: { personId: string; typed: string | undefined },
): Promise<SealedPhone | null> {
  if (typed === undefined || typed.trim() === '') return null;
  const phone = readPhone(typed);
  return { mark: await phoneMark(ctx, phone), phone: await ctx.vault.seal(phone, phoneOfPerson(personId)) };
}
