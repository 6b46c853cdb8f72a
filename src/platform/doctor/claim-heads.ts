import { sql, type Kysely } from 'kysely';
import { uncounted } from '../../core/claims/claim-event.ts';
import { cellTable } from '../../core/shared/cell-table.ts';
import type { Cell } from '../../core/shared/ctx.ts';
import type { DB } from '../db/types.generated.ts';
import { readCells } from '../world.ts';

/** Each thing's head must be the end of its history, and both the sum of its claims; of what is taken by the hour nothing is summed. */
export async function findHeadFaults(db: Kysely<DB>): Promise<string[]> {
  const faults: string[] = [];
  for (const cell of await readCells(db)) {
    const things = await listWrongHeads(db, cell);
    faults.push(...things.map((id) => `${cell.schema}: thing ${id} does not add up`));
  }
  return faults;
}

async function listWrongHeads(db: Kysely<DB>, cell: Cell): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with history as (
      select thing_id, count(*) as links, max(seq) as seq,
        (array_agg(taken_after order by seq desc))[1] as taken, (array_agg(capacity order by seq desc))[1] as capacity
      from ${cellTable(cell, 'claim_events')} group by thing_id
    ), standing as (
      select thing_id, sum(units) filter (where taken_id is not null) as taken,
        count(*) filter (where taken_id is null) as waiting
      from ${cellTable(cell, 'claims')} where withdrawn_at is null group by thing_id
    )
    select t.id from ${cellTable(cell, 'things')} t
    left join history h on h.thing_id = t.id
    left join standing s on s.thing_id = t.id
    where (t.seq, t.taken, t.capacity) is distinct from (h.seq, h.taken, h.capacity)
      or h.links <> t.seq + 1 or t.taken <> case t.taken when ${uncounted} then t.taken else coalesce(s.taken, 0) end or t.waiting <> coalesce(s.waiting, 0)
    order by t.id limit 20`.execute(db);
  return rows.map((row) => row.id);
}
