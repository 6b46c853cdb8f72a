import { sql, type Kysely } from 'kysely';
import { uncounted } from '../../core/claims/claim-event.ts';
import { cellTable } from '../../core/shared/cell-table.ts';
import type { Cell } from '../../core/shared/ctx.ts';
import type { DB } from '../db/types.generated.ts';
import { readCells } from '../world.ts';

/** Each thing's head must be the end of its history, and both the sum of its claims; of what is taken by the hour only how many are held. */
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
      select thing_id, count(*) as links, max(seq) as seq, count(taken_claim_id) - count(returned_claim_id) as held,
        (array_agg(taken_after order by seq desc))[1] as taken, (array_agg(capacity order by seq desc))[1] as capacity
      from ${cellTable(cell, 'claim_events')} group by thing_id
    ), standing as (
      select c.thing_id, sum(c.units) filter (where c.taken_id is not null) as taken,
        count(coalesce(c.taken_id, s.taken_id)) as held,
        count(*) filter (where coalesce(c.taken_id, s.taken_id) is null) as waiting
      from ${cellTable(cell, 'claims')} c
      left join ${cellTable(cell, 'slots')} s on s.claim_id = c.id
      where c.withdrawn_at is null group by c.thing_id
    )
    select t.id from ${cellTable(cell, 'things')} t
    left join history h on h.thing_id = t.id
    left join standing s on s.thing_id = t.id
    where (t.seq, t.taken, t.capacity) is distinct from (h.seq, h.taken, h.capacity)
      or h.links <> t.seq + 1 or h.held <> coalesce(s.held, 0) or t.waiting <> coalesce(s.waiting, 0)
      or (t.taken <> ${uncounted} and t.taken <> coalesce(s.taken, 0))
    order by t.id limit 20`.execute(db);
  return rows.map((row) => row.id);
}
