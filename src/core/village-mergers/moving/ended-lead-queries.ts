import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';

export type EndedLead = { executiveId: string; personId: string; villageCode: string; dueOn: string };

/** The leads that ended with a merger, with the day by which each chair was to be seen again. */
export async function listEndedLeads(ctx: Ctx, mergerId: string): Promise<EndedLead[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<EndedLead>`
    select link.executive_id as "executiveId", link.person_id as "personId", part.from_code as "villageCode",
      link.due_on as "dueOn"
    from ${cellTable(cell, 'village_merger_parts')} part join ${cellTable(cell, 'links')} link on link.id = part.part_id
    where part.merger_id = ${mergerId} and part.kind = 'lead' order by part.from_code`.execute(db);
  return rows;
}
