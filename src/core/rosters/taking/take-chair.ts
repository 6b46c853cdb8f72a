import { lockExecutive } from '../../executives/executive-queries.ts';
import { nameLead } from '../../links/name-lead.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { markRowRefused, markRowTaken, type ReadyRow } from '../row-queries.ts';
import { keepPhones } from './taking-queries.ts';
import type { Taking } from './taking.ts';

/** A chair, and the one executive who leads her village from today. As the system. */
export async function takeChair(ctx: Ctx, row: ReadyRow, { roster, by }: Taking): Promise<void> {
  const executive = row.executive_id === null ? undefined : await lockExecutive(ctx.db, row.executive_id);
  const { name: chairName, village_code: villageCode } = row;
  if (!executive || chairName === null || villageCode === null) {
    await markRowRefused(ctx.db, row.id, 'executive-unknown');
    return;
  }
  const made = await nameLead(ctx, { villageCode, executive, chair: { id: row.id, name: chairName }, by });
  await keepPhones(ctx, [row.id], roster);
  await markRowTaken(ctx.db, row.id, {
    ...{ person_id: row.id, made_id: made.id },
    ...(made.replacedId !== null && { replaced_id: made.replacedId }),
  });
}
