import { recordDeed } from '../../deeds/record-deed.ts';
import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { isOnLivingTeam } from './before-a-wall.ts';

const dayMs = 24 * 3_600_000;

/** Those with something to do still on whose team nobody is left, and of which nobody was told today; they are marked told. */
async function markToldOfLonely(ctx: Ctx): Promise<string[]> {
  const before = new Date(ctx.now.getTime() - dayMs);
  const { rows } = await sql<{ id: string }>`
    update ${cellTable(ctx.cell, 'cases')} k set alone_told_at = ${ctx.now}
    where k.forgotten_at is null and (k.alone_told_at is null or k.alone_told_at <= ${before})
      and (k.closed_at is null or exists (select from ${cellTable(ctx.cell, 'case_follow_ups')} f
        where f.case_id = k.id and f.made_at is null))
      and not exists (select from ${cellTable(ctx.cell, 'case_members')} s where s.case_id = k.id
        and s.left_at is null and ${isOnLivingTeam(ctx.cell, { caseId: sql`k.id`, person: sql`s.person_id` })})
    returning k.id`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** Tells the desk, once a day, of each case that is nobody's: one of them leads it on. Returns how many. */
export const tellOfLonelyCases = async (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const lonely = await markToldOfLonely(ctx);
    for (const caseId of lonely) {
      const letters = [{ topic: 'case-left-alone' as const, subjectId: caseId }];
      await recordDeed(ctx, { verb: 'tell-of-lonely-case', subjectId: caseId, letters });
    }
    return lonely.length;
  });
