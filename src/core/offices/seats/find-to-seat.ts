import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { districtOnly } from './district-only.ts';
import { lockPersonToSeat } from './seat-queries.ts';
import type { ToSeat } from './show-seats.ts';

type Asked = { personOfPhone: (phone: string) => Promise<string | null> };

/**
 * One who signs in with this whole phone, to be asked whether it is she. It leaves its line, for a phone says whose it is to nobody
 * else. Forbidden to everybody but the district's office; Invalid `seat-phone-unknown`.
 */
export async function findToSeat(
  ctx: Ctx,
  { phone }: { phone: string },
  { personOfPhone }: Asked,
): Promise<ToSeat> {
  const asked = personOnly(ctx);
  await inTransaction(asked, districtOnly);
  const personId = await personOfPhone(phone);
  return inTransaction(asked, async (ctx) => {
    await districtOnly(ctx);
    const found =
      personId === null ? undefined : await asSystem(ctx, ({ db }) => lockPersonToSeat(db, personId));
    if (!found) throw invalid([{ path: 'phone', code: 'seat-phone-unknown' }]);
    await recordDeed(ctx, { verb: 'find-to-seat', subjectId: found.id, personId: found.id });
    return { personId: found.id, name: found.name, phoneMasked: found.phone_masked };
  });
}
