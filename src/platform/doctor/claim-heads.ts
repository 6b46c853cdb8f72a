import { sql, type Kysely } from 'kysely';
import { cellTable } from '../../core/shared/cell-table.ts';
import type { Cell } from '../../core/shared/ctx.ts';
import type { DB } from '../db/types.generated.ts';
import { readCells } from '../world.ts';

/** Each thing's head must be the end of its history, and both the sum of its claims. */
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
    select t.id from ${cellTable(cell, 'things')} t
    left join lateral (
      select count(*) as links, max(seq) as seq,
        (array_agg(taken_after order by seq desc))[1] as taken, (array_agg(capacity order by seq desc))[1] as capacity
      from ${cellTable(cell, 'claim_events')} where thing_id = t.id) history on true
    left join lateral (
      select coalesce(sum(units) filter (where taken_id is not null), 0) as taken,
        count(*) filter (where taken_id is null) as waiting
      from ${cellTable(cell, 'claims')} where thing_id = t.id and withdrawn_at is null) standing on true
    where (t.seq, t.taken, t.capacity) is distinct from (history.seq, history.taken, history.capacity)
      or history.links <> t.seq + 1 or t.taken <> standing.taken or t.waiting <> standing.waiting
    order by t.id limit 20`.execute(db);
  return rows.map((row) => row.id);
}
