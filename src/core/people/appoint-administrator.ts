import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden } from '../shared/errors.ts';
import { inTransaction } from '../shared/transaction.ts';

/**
 * Appoints somebody to the district's office, so that she can appoint all others. The machine room does it from the
 * command line, as the system. An appointment that stands already is kept. Forbidden to everybody else.
 */
export async function appointAdministrator(ctx: Ctx, { personId }: { personId: string }): Promise<void> {
  if (ctx.actor.kind !== 'system') throw forbidden();
  await inTransaction(ctx, async (ctx) => {
    const appointed = await ctx.db
      .insertInto('appointments')
      .values({
        id: ctx.newId(),
        person_id: personId,
        role: 'district',
        division_code: ctx.cell.divisionCode,
        appointed_at: ctx.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (appointed.numInsertedOrUpdatedRows === 0n) return;
    await recordDeed(ctx, { verb: 'appoint-administrator', subjectId: personId, personId });
  });
}
