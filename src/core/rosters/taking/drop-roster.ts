import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { getRosterToChange } from '../get-roster.ts';
import { deleteRoster } from '../roster-queries.ts';

/** What was read is not taken: nothing of it is kept. NotFound, Forbidden; RuleBroken `roster-taken-already`. */
export async function dropRoster(ctx: Ctx, { rosterId }: { rosterId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const roster = await getRosterToChange(ctx, rosterId);
    if (roster.state !== 'read') throw ruleBroken('roster-taken-already');
    await asSystem(ctx, ({ db }) => deleteRoster(db, rosterId));
    await recordDeed(ctx, { verb: 'drop-roster', subjectId: rosterId });
  });
}
