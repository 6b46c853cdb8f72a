import { insertPhones } from '../../people/phones/kept-phone-queries.ts';
import { phoneMark, phoneOfPerson } from '../../people/phones/kept-phone.ts';
import { wishesNoContact } from '../../people/phones/no-contact.ts';
import { readPhone } from '../../people/phones/phone.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, ruleBroken } from '../../shared/errors.ts';
import { holdPhone, isKnownBy } from './known-queries.ts';

/** A phone as it will be kept, and the mark by which it is found again. */
export type SealedPhone = { phone: Buffer; mark: Buffer };

/** Outside of every transaction. Invalid `phone-unknown-form`; null where she left none. */
export async function sealPhone(
  ctx: Pick<Ctx, 'vault'>,
  { personId, typed }: { personId: string; typed: string | undefined },
): Promise<SealedPhone | null> {
  if (typed === undefined) return null;
  const phone = readPhone(typed);
  return { mark: await phoneMark(ctx, phone), phone: await ctx.vault.seal(phone, phoneOfPerson(personId)) };
}

/**
 * Of somebody who joins is kept how she is rung, for as long as the link stands. RuleBroken `wishes-no-contact` where whoever has this
 * phone said no for good; Conflict `has-a-link` where she is known by both already. As the system.
 */
export async function keepHerPhone(
  ctx: Ctx,
  { personId, name, sealed }: { personId: string; name: string; sealed: SealedPhone },
): Promise<void> {
  await holdPhone(ctx.db, sealed.mark);
  if (await wishesNoContact(ctx.db, sealed.mark)) throw ruleBroken('wishes-no-contact');
  if (await isKnownBy(ctx.db, { mark: sealed.mark, name })) throw conflict('has-a-link');
  await insertPhones(ctx, [{ person_id: personId, ...sealed, roster_id: null, keep_until: null }]);
}
