import { sql, type Kysely } from 'kysely';
import type { Cell } from '../../core/shared/ctx.ts';
import { makeId } from '../../core/shared/ids.ts';
import type { DB } from '../db/types.generated.ts';
import type { Foundation } from './key-ring.ts';
import { openVaults } from './open-vaults.ts';
import { lockSealedOtherwise, replaceSealed, type SealedRow } from './sealed-column-queries.ts';
import { boundOf, type SealedColumn } from '../../core/people/columns/sealed-columns.ts';
import { addVaultKey, listVaultKeys, markKeysRetired, markResealed } from './vault-key-queries.ts';
import { drawWrappedKey, type VaultKeyRow } from './vault-key.ts';

export type Rotated = {
  /** True where a rotation that had broken off was taken up again, under the key that it had made. */
  resumed: boolean;
  resealed: number;
  /** Places whose value opens no more; they are left as they are. */
  broken: string[];
};

type Rotation = Foundation & { columns: readonly SealedColumn[]; onProgress?: (resealed: number) => void };

const batch = 200;
const before = '00000000-0000-0000-0000-000000000000';

/**
 * A new key for whatever a cell seals from now on, and all that older keys sealed is sealed anew under it, a batch a
 * transaction. What breaks off goes on where it was at the next call. Older keys stay, for older backups. Run by the owner.
 */
export async function rotateKeys(rotation: Rotation, cell: Cell): Promise<Rotated> {
  const { key, resumed } = await standingAnew(rotation, cell);
  const rotated: Rotated = { resumed, resealed: 0, broken: [] };
  const tell = () => rotation.onProgress?.(rotated.resealed);
  for (const column of rotation.columns) await resealColumn(rotation, { cell, column, key, rotated, tell });
  await markResealed(rotation.db.withSchema(cell.schema), key.id, rotation.clock());
  return rotated;
}

/** The key that a rotation before this one has made and not come to the end with, or a new one. */
function standingAnew({ db, master, cipher, clock }: Rotation, cell: Cell) {
  return db.transaction().execute(async (trx) => {
    const inCell = trx.withSchema(cell.schema);
    await sql`lock table ${sql.id(cell.schema, 'vault_keys')} in share row exclusive mode`.execute(trx);
    const seals = (await listVaultKeys(inCell, master.name)).filter(({ purpose }) => purpose === 'seal');
    const unfinished = seals.find((key) => key.cipher === cipher && isUnfinished(key, seals));
    if (unfinished) return { key: unfinished, resumed: true };
    const now = clock();
    await markKeysRetired(inCell, now);
    const named = { id: makeId(cell.number, now), purpose: 'seal' as const, cipher };
    const wrapped = drawWrappedKey(master, { ...named, cell: cell.schema });
    const key = await addVaultKey(inCell, { ...named, wrapped, master: master.name, made_at: now });
    return { key, resumed: false };
  });
}

const isUnfinished = (key: VaultKeyRow, seals: readonly VaultKeyRow[]): boolean =>
  key.retired_at === null && key.resealed_at === null && seals.some(({ retired_at }) => retired_at !== null);

type Resealing = { cell: Cell; column: SealedColumn; key: VaultKeyRow; rotated: Rotated; tell: () => void };

async function resealColumn(
  rotation: Rotation,
  { cell, column, key, rotated, tell }: Resealing,
): Promise<void> {
  const vault = openVaults(rotation)(cell);
  const keyId = Buffer.from(key.id.replaceAll('-', ''), 'hex');
  const of = boundOf(column);
  const reseal = async (trx: Kysely<DB>, { id, sealed }: SealedRow) => {
    const bound = { of, id };
    const plain = await vault.openBytes(sealed, bound).catch(() => null);
    if (plain === null) return rotated.broken.push(`${cell.schema}: ${of} ${id}`);
    const row = { id, sealed: await vault.sealBytes(plain, bound) };
    await replaceSealed(trx, column, { cell: cell.schema, row });
    return (rotated.resealed += 1);
  };
  let after: string | undefined = before;
  while (after !== undefined) {
    const from: string = after;
    after = await rotation.db.transaction().execute(async (trx) => {
      const rows = await lockSealedOtherwise(trx, column, {
        cell: cell.schema,
        keyId,
        after: from,
        limit: column.atOnce ?? batch,
      });
      for (const row of rows) await reseal(trx, row);
      return rows.at(-1)?.id;
    });
    tell();
  }
}
