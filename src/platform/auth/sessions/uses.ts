import { sql, type Kysely } from 'kysely';
import { dayOf } from '../../../core/shared/dates.ts';
import type { DB } from '../../db/types.generated.ts';

/** Sessions whose first use of a day is not written down yet. Lost with the process: at worst a day looks unused. */
export type Uses = { day: string; ids: Set<string> };

export const noUses = (): Uses => ({ day: '', ids: new Set() });

/** Costs a request no statement: what it leaves in memory goes out once a minute, for all sessions together. */
export function noteUse({ uses }: { uses: Uses }, session: { id: string; usedOn: string }, at: Date) {
  const today = dayOf(at);
  if (session.usedOn === today) return;
  if (uses.day !== today) {
    uses.day = today;
    uses.ids.clear();
  }
  uses.ids.add(session.id);
}

export async function writeUses({ db, uses }: { db: Kysely<DB>; uses: Uses }): Promise<void> {
  const ids = [...uses.ids];
  if (ids.length === 0) return;
  uses.ids.clear();
  await db
    .updateTable('accounts.session')
    .set({ last_used_on: uses.day })
    .where('id', '=', sql<string>`any(${ids})`)
    .where((is) => is.or([is('last_used_on', 'is', null), is('last_used_on', '<', uses.day)]))
    .execute();
}
