import type { Kysely } from 'kysely';
import type { DB } from '../db/types.generated.ts';

export type DemoText = { to: string; text: string; at: Date };

const newestShown = 50;

/** The demo's outbox, newest first. */
export async function listTexts(db: Kysely<DB>): Promise<DemoText[]> {
  const rows = await db
    .selectFrom('accounts.texts')
    .select(['phone_masked', 'body', 'at'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(newestShown)
    .execute();
  return rows.map((row) => ({ to: row.phone_masked, text: row.body, at: row.at }));
}
