import { findExecutiveOf } from '../../executives/executive-queries.ts';
import { seatExecutive } from '../../executives/seat-executive.ts';
import { lockPerson } from '../../people/person-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { markRow, type ReadyRow } from '../roster-queries.ts';

/** Whoever signs in with the line's phone is an executive of its place from today. As the system. */
export async function takeExecutive(ctx: Ctx, row: ReadyRow): Promise<void> {
  const { person_id: personId, area_code: divisionCode } = row;
  if (personId === null || divisionCode === null) throw new Error('a ready line seats nobody');
  if (!(await lockPerson(ctx.db, personId))) {
    await markRow(ctx.db, row.id, { state: 'refused', problems: ['phone-unknown'] });
    return;
  }
  if (await findExecutiveOf(ctx.db, personId)) {
    await markRow(ctx.db, row.id, { state: 'refused', problems: ['executive-already'] });
    return;
  }
  const madeId = await seatExecutive(ctx, { personId, divisionCode });
  await markRow(ctx.db, row.id, {
    state: 'taken',
    made_id: madeId,
    said: null,
    phone: null,
    name: null,
    mark: null,
  });
}
