import type { Db } from '../../shared/ctx.ts';

export type Unopened = { unopened_since: Date | null };

/** It did not open, and when it is tried again. Whether it is the first time. Asked as the system. */
export async function markUnopened(
  db: Db,
  id: string,
  { since, again }: { since: Date; again: Date },
): Promise<boolean> {
  const before = await db
    .selectFrom('consultations')
    .select('unopened_since')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  await db
    .updateTable('consultations')
    .set({ unopened_since: before?.unopened_since ?? since, open_again_at: again })
    .where('id', '=', id)
    .execute();
  return before?.unopened_since === null;
}

/** They open again, with their key or from a backup. Asked as the system. */
export const markOpened = (db: Db, ids: readonly string[]) =>
  db
    .updateTable('consultations')
    .set({ unopened_since: null, open_again_at: null })
    .where('id', 'in', ids)
    .execute();
