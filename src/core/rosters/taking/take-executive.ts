import { findExecutiveOf } from '../../executives/executive-queries.ts';
import { seatExecutive } from '../../executives/seat-executive.ts';
import { lockPerson } from '../../people/person-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { markRowRefused, markRowTaken, type ReadyRow } from '../row-queries.ts';

/** Whoever signs in with the line's phone is an executive of its place from today. As the system. */
export async function takeExecutive(ctx: Ctx, row: ReadyRow): Promise<void> {
  const { person_id: personId, area_code: divisionCode } = row;
  if (personId === null || divisionCode === null) throw new Error('a ready line seats nobody');
  if (!(await lockPerson(ctx.db, personId))) {
    await markRowRefused(ctx.db, row.id, 'phone-unknown');
    return;
  }
  if (await findExecutiveOf(ctx.db, personId)) {
    await markRowRefused(ctx.db, row.id, 'executive-already');
    return;
  }
  const madeId = await seatExecutive(ctx, { personId, divisionCode });
  await markRowTaken(ctx.db, row.id, { made_id: madeId });
}
