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
