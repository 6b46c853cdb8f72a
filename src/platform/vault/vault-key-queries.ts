import type { Kysely } from 'kysely';
import type { DB } from '../db/types.generated.ts';
import type { Purpose, VaultKeyRow } from './vault-key.ts';

/** The keys of a cell that one master key wrapped, the oldest first; `db` names its schema. */
export const listVaultKeys = (db: Kysely<DB>, master: string): Promise<VaultKeyRow[]> =>
  db.selectFrom('vault_keys').selectAll().where('master', '=', master).orderBy('id').execute();

type NewKey = Pick<VaultKeyRow, 'id' | 'cipher' | 'wrapped' | 'master' | 'made_at'> & { purpose: Purpose };

/** Of two processes that make the first key at once, the one's stands and the other's is never used. */
export async function addVaultKeyUnlessOneStands(db: Kysely<DB>, key: NewKey): Promise<void> {
  await db
    .insertInto('vault_keys')
    .values(key)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export const addVaultKey = (db: Kysely<DB>, key: NewKey): Promise<VaultKeyRow> =>
  db.insertInto('vault_keys').values(key).returningAll().executeTakeFirstOrThrow();

/** From now on no key that stands seals anything. */
export async function markKeysRetired(db: Kysely<DB>, at: Date): Promise<void> {
  await db
    .updateTable('vault_keys')
    .set({ retired_at: at })
    .where('purpose', '=', 'seal')
    .where('retired_at', 'is', null)
    .execute();
}

export async function markResealed(db: Kysely<DB>, id: string, at: Date): Promise<void> {
  await db.updateTable('vault_keys').set({ resealed_at: at }).where('id', '=', id).execute();
}
