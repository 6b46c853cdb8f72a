import { lockEachExecutive } from '../../executives/executive-queries.ts';
import { lockLead, nameLead } from '../../links/name-lead.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { markRowRefused, markRowTaken, type ReadyRow } from '../row-queries.ts';
import { keepPhones } from './taking-queries.ts';
import type { Taking } from './taking.ts';

/** A chair, and the one executive who leads her village from today. As the system. */
export async function takeChair(ctx: Ctx, row: ReadyRow, { roster, by }: Taking): Promise<void> {
  const { name: chairName, village_code: villageCode, executive_id: executiveId } = row;
  // The link first and then both executives, as where an office names who leads.
  const lead = villageCode === null ? undefined : await lockLead(ctx, villageCode);
  const both = await lockEachExecutive(ctx.db, [executiveId ?? [], lead?.executive_id ?? []].flat());
  const executive = both.find(({ id }) => id === executiveId);
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
