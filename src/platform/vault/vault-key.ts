import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { VaultKeys } from '../db/types.generated.ts';
import { ciphers, type CipherName } from './cipher.ts';
import type { MasterKey } from './master-key.ts';
import type { SealKey } from './sealed-value.ts';

export type Purpose = 'seal' | 'blind';

export type VaultKeyRow = Selectable<VaultKeys>;

type Label = { id: string; cell: string; purpose: string; cipher: CipherName };

/** A key of one cell is no key of another, and one that seals is none that blinds. */
const about = ({ id, cell, purpose, cipher }: Label): Buffer =>
  Buffer.from(JSON.stringify(['vault key', id, cell, purpose, cipher]));

const wrappingKey = ({ key }: MasterKey, cipher: CipherName): Buffer =>
  ciphers[cipher].derive(key, 'weijia wraps the keys of cells');

/** A new key, as it may stand in a database. */
export function drawWrappedKey(master: MasterKey, label: Label): Buffer {
  const cipher = ciphers[label.cipher];
  return cipher.encrypt(wrappingKey(master, label.cipher), randomBytes(cipher.keyBytes), about(label));
}

/** Undefined where the row was changed, or another master key wrapped it: one broken key shuts no other. */
export function findWrapped(master: MasterKey, row: VaultKeyRow, cell: string): SealKey | undefined {
  try {
    return unwrapKey(master, row, cell);
  } catch {
    return undefined;
  }
}

function unwrapKey(master: MasterKey, row: VaultKeyRow, cell: string): SealKey {
  const { id, purpose } = row;
  const cipher = cipherOf(row);
  const label = { id, cell, purpose, cipher };
  const key = ciphers[cipher].decrypt(wrappingKey(master, cipher), row.wrapped, about(label));
  return { id, cipher, key };
}

function cipherOf({ cipher }: VaultKeyRow): CipherName {
  if (cipher !== 'aes' && cipher !== 'sm4') throw new RangeError(`${cipher} is a cipher of a newer Weijia`);
  return cipher;
}
