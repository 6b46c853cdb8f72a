import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { districtOnly } from './district-only.ts';
import type { DistrictSeat } from './seat.ts';
import { maySeat } from './seat-policy.ts';
import { listColleagues, listSeats } from './seat-queries.ts';

export type ToSeat = { personId: string; name: string | null; phoneMasked: string | null };

export type Seat = ToSeat & {
  id: string;
  seat: DistrictSeat;
  since: Date;
  why: string | null;
  /** Null where the machine room gave it. */
  givenBy: string | null;
  /** Nobody else has a seat of this kind. */
  isLast: boolean;
};

/**
 * Who sits where in the district, and the colleagues who may be given a seat: those who work for it already, never all who sign in
 * here. Forbidden to everybody but the district's office.
 */
export const showSeats = async (ctx: Ctx): Promise<{ seats: Seat[]; colleagues: ToSeat[] }> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    const actor = await districtOnly(ctx);
    const { divisionCode } = ctx.cell;
    return asSystem(ctx, async ({ db }) => {
      const rows = await listSeats(db);
      const colleagues = await listColleagues(db);
      return {
        seats: rows.map((row) => ({
          ...{ id: row.id, personId: row.person_id, name: row.name, phoneMasked: row.phone_masked },
          ...{ seat: row.seat, since: row.appointed_at, why: row.why, givenBy: row.giver_name },
          isLast: rows.filter(({ seat }) => seat === row.seat).length === 1,
        })),
        colleagues: colleagues
          .filter(({ id }) => maySeat(actor, { personId: id, divisionCode }))
          .map(({ id, name, phone_masked }) => ({ personId: id, name, phoneMasked: phone_masked })),
      };
    });
  });
