import type { Kysely } from 'kysely';
import { findReachFaults } from '../../core/reach/recount.ts';
import { dayOf } from '../../core/shared/dates.ts';
import type { DB } from '../db/types.generated.ts';
import { readCells } from '../world.ts';

/** The kept figures of each place must be those of a recount, today. */
export async function findRecountFaults(db: Kysely<DB>): Promise<string[]> {
  const today = dayOf(new Date());
  const faults: string[] = [];
  for (const cell of await readCells(db)) {
    // What is kept and what is counted are read of one moment, whatever is written meanwhile.
    const places = await db
      .withSchema(cell.schema)
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((db) => findReachFaults({ db, cell }, today));
    faults.push(...places.map((code) => `${cell.schema}: the figures of ${code} are not those of a recount`));
  }
  return faults;
}
