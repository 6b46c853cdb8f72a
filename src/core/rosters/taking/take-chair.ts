import { lockNext, nameLead } from '../../links/name-lead.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { markRowRefused, markRowTaken, type ReadyRow } from '../row-queries.ts';
import { keepPhones } from './taking-queries.ts';
import type { Taking } from './taking.ts';

/** A chair, and the one executive who leads her village from today. As the system. */
export async function takeChair(ctx: Ctx, row: ReadyRow, { roster, by }: Taking): Promise<void> {
  const { name: chairName, village_code: villageCode, executive_id: executiveId } = row;
  const next =
    executiveId === null || villageCode === null
      ? undefined
      : await lockNext(ctx, { villageCode, executiveId });
  if (!next?.executive || chairName === null || villageCode === null) {
    await markRowRefused(ctx.db, row.id, 'executive-unknown');
    return;
  }
  const { lead, executive } = next;
  const chair = { id: row.id, name: chairName };
  const made = await nameLead(ctx, { villageCode, lead, executive, chair, by });
  await keepPhones(ctx, [row.id], roster);
  await markRowTaken(ctx.db, row.id, {
    ...{ person_id: row.id, made_id: made.id },
    ...(made.replacedId !== null && { replaced_id: made.replacedId }),
  });
}
