import type { Ctx } from '../../shared/ctx.ts';
import { insertWish, noContactMark } from './no-contact.ts';
import { findKeptMark } from './kept-phone-queries.ts';
import { findPerson } from '../person-queries.ts';

/**
 * 不用联系我: part of the verb by which she says so. What is kept of it are marks that nobody can read. As the system, before she is
 * forgotten.
 */
export async function wishNoContact(
  ctx: Ctx,
  { personId, villageCode }: { personId: string; villageCode: string },
): Promise<void> {
  const person = await findPerson(ctx.db, personId);
  const phone = await findKeptMark(ctx.db, personId);
  const named = person?.name ? [await noContactMark(ctx, { name: person.name, villageCode })] : [];
  await insertWish(ctx.db, [...(phone ? [phone] : []), ...named], ctx.now);
}
