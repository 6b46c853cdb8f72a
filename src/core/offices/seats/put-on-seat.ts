import type { Ctx } from '../../shared/ctx.ts';
import { notFound, ruleBroken } from '../../shared/errors.ts';
import { fitsBeside, mayAuditAfter, type DistrictSeat } from './seat.ts';
import { insertSeat, listSeatsHeldBy, lockPersonToSeat, workedOnCasesAfter } from './seat-queries.ts';

export type Seating = { personId: string; seat: DistrictSeat };

type By = { personId: string; why: string } | null;

/**
 * As the system: the row of a seat, where nothing speaks against it. Its id; undefined where she has that seat already. NotFound
 * where she signs in nowhere; RuleBroken `auditor-works-on-no-case`, `auditor-worked-lately`.
 */
export async function putOnSeat(
  ctx: Ctx,
  { personId, seat }: Seating,
  by: By,
): Promise<{ id: string } | undefined> {
  if (!(await lockPersonToSeat(ctx.db, personId))) throw notFound('colleague-not-found');
  if (!fitsBeside(seat, await listSeatsHeldBy(ctx.db, personId)))
    throw ruleBroken('auditor-works-on-no-case');
  const lately = { personId, at: mayAuditAfter(ctx.now) };
  if (seat === 'auditor' && (await workedOnCasesAfter(ctx.db, lately)))
    throw ruleBroken('auditor-worked-lately');
  const id = ctx.newId();
  const given = { id, person_id: personId, role: seat, division_code: ctx.cell.divisionCode };
  const giver = { appointed_by: by?.personId ?? null, why: by?.why ?? null };
  return (await insertSeat(ctx.db, { ...given, ...giver, appointed_at: ctx.now })) ? { id } : undefined;
}
