import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { districtOnly } from './district-only.ts';
import { lockPersonToSeat } from './seat-queries.ts';

/** Whoever signs in with a phone; no person of this district where she has not been here yet. */
export type SignsIn = { personId: string | null; phoneMasked: string };

type Asked = { findPersonOfPhone: (phone: string) => Promise<SignsIn | null> };

/**
 * One who signs in with this whole phone, to be asked whether it is she. It leaves its line, for a phone says whose it is to nobody
 * else; it makes nobody of her here. Forbidden to everybody but the district's office; Invalid `seat-phone-unknown`.
 */
export async function findToSeat(
  ctx: Ctx,
  { phone }: { phone: string },
  { findPersonOfPhone }: Asked,
): Promise<{ name: string | null; phoneMasked: string }> {
  const asked = personOnly(ctx);
  await inTransaction(asked, districtOnly);
  const signsIn = await findPersonOfPhone(phone);
  if (signsIn === null) throw invalid([{ path: 'phone', code: 'seat-phone-unknown' }]);
  const { personId, phoneMasked } = signsIn;
  return inTransaction(asked, async (ctx) => {
    const office = await districtOnly(ctx);
    const here =
      personId === null ? undefined : await asSystem(ctx, ({ db }) => lockPersonToSeat(db, personId));
    const about = here ? { subjectId: here.id, personId: here.id } : { subjectId: office.personId };
    await recordDeed(ctx, { verb: 'find-to-seat', ...about });
    return { name: here ? here.name : null, phoneMasked };
  });
}
