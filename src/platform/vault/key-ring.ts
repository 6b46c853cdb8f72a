import type { Kysely } from 'kysely';
import type { Cell } from '../../core/shared/ctx.ts';
import { makeId } from '../../core/shared/ids.ts';
import type { DB } from '../db/types.generated.ts';
import type { CipherName } from './cipher.ts';
import type { MasterKey } from './master-key.ts';
import type { SealKey } from './sealed-value.ts';
import { addVaultKeyUnlessOneStands, listVaultKeys } from './vault-key-queries.ts';
import { drawWrappedKey, findWrapped, type Purpose, type VaultKeyRow } from './vault-key.ts';

/** `db` is asked outside of every transaction: a key outlives whatever it was made for. */
export type Foundation = {
  db: Kysely<DB>;
  master: MasterKey;
  cipher: CipherName;
  clock: () => Date;
};

/** Where another process has rotated the keys, this one seals with the new key after so long. */
const learnsAnewAfter = 60_000;

/** The keys of one cell, unwrapped in memory alone. */
export class KeyRing {
  readonly #foundation: Foundation;
  readonly #cell: Cell;
  readonly #known = new Map<string, SealKey>();
  #sealing: { key: Promise<SealKey>; learnedAt: number } | undefined;
  #blinding: Promise<SealKey> | undefined;

  constructor(foundation: Foundation, cell: Cell) {
    this.#foundation = foundation;
    this.#cell = cell;
  }

  /** The key that seals today; a thousand who ask at once wait for one answer. */
  sealing(): Promise<SealKey> {
    const now = this.#foundation.clock().getTime();
    const known = this.#sealing;
    if (known && Math.abs(now - known.learnedAt) < learnsAnewAfter) return known.key;
    const { cipher } = this.#foundation;
    const key = this.#findOrMake('seal', (row) => row.retired_at === null && row.cipher === cipher);
    this.#sealing = { key, learnedAt: now };
    key.catch(() => (this.#sealing = undefined));
    return key;
  }

  blinding(): Promise<SealKey> {
    if (this.#blinding) return this.#blinding;
    const key = this.#findOrMake('blind', () => true);
    this.#blinding = key;
    key.catch(() => (this.#blinding = undefined));
    return key;
  }

  /** Undefined where no key of this cell bears the id, or another master key wrapped it. */
  async findById(id: string): Promise<SealKey | undefined> {
    if (!this.#known.has(id)) await this.#learn();
    return this.#known.get(id);
  }

  async #findOrMake(purpose: Purpose, fits: (row: VaultKeyRow) => boolean): Promise<SealKey> {
    const find = async () => (await this.#learn()).find((row) => row.purpose === purpose && fits(row));
    let row = await find();
    if (!row) {
      await this.#make(purpose);
      row = await find();
    }
    const key = this.#known.get(row?.id ?? '');
    if (!key) {
      throw new Error(`the keys of ${this.#cell.schema} are broken, or wrapped by another master key`);
    }
    return key;
  }

  async #learn(): Promise<VaultKeyRow[]> {
    const { db, master } = this.#foundation;
    const { schema } = this.#cell;
    const rows = await listVaultKeys(db.withSchema(schema), master.name);
    for (const row of rows) {
      const key = this.#known.get(row.id) ?? findWrapped(master, row, schema);
      if (key) this.#known.set(row.id, key);
    }
    return rows;
  }

  async #make(purpose: Purpose): Promise<void> {
    const { db, master, cipher, clock } = this.#foundation;
    const { number, schema } = this.#cell;
    const made_at = clock();
    const id = makeId(number, made_at);
    const wrapped = drawWrappedKey(master, { id, cell: schema, purpose, cipher });
    const key = { id, purpose, cipher, wrapped, master: master.name, made_at };
    await addVaultKeyUnlessOneStands(db.withSchema(schema), key);
  }
}
