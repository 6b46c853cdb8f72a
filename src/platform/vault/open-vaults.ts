import type { Cell } from '../../core/shared/ctx.ts';
import { SealBroken, type Bound, type Vault } from '../../core/shared/vault.ts';
import { ciphers } from './cipher.ts';
import { KeyRing, type Foundation } from './key-ring.ts';
import { keyIdOf, openUnder, sealUnder, type SealKey } from './sealed-value.ts';

export type VaultOf = (cell: Cell) => Vault;

/** The vaults of all cells, each with keys of its own, made where a first word is sealed. */
export function openVaults(foundation: Foundation): VaultOf {
  const opened = new Map<string, Vault>();
  return (cell) => {
    const vault = opened.get(cell.schema) ?? vaultOn(new KeyRing(foundation, cell), cell.schema);
    opened.set(cell.schema, vault);
    return vault;
  };
}

/** Keys for one purpose each, derived once: it costs ten times as much as what is done with them. */
function blinders(cell: string) {
  const derived = new Map<string, Buffer>();
  return ({ id, cipher: name, key }: SealKey, of: string): Buffer => {
    const known = derived.get(`${id} ${of}`);
    if (known) return known;
    const blinder = ciphers[name].derive(key, JSON.stringify(['blind', cell, of]));
    derived.set(`${id} ${of}`, blinder);
    return blinder;
  };
}

function vaultOn(keys: KeyRing, cell: string): Vault {
  const blinderOf = blinders(cell);
  const sealBytes: Vault['sealBytes'] = async (bytes, bound) =>
    sealUnder(await keys.sealing(), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      cell,
      ...bound,
    });
  const openBytes: Vault['openBytes'] = async (sealed, bound) => {
    const key = await keys.findById(keyIdOf(sealed) ?? '');
    if (!key) throw new SealBroken(bound);
    return openOrBreak(() => openUnder(key, sealed, { cell, ...bound }), bound);
  };
  return {
    sealBytes,
    openBytes,
    seal: (text, bound) => sealBytes(Buffer.from(text), bound),
    open: async (sealed, bound) => (await openBytes(sealed, bound)).toString(),
    blind: async (value, of) => {
      const key = await keys.blinding();
      return ciphers[key.cipher].hash(blinderOf(key, of), value);
    },
  };
}

/** Whatever a broken value does to a cipher, the error names its place and nothing else. */
function openOrBreak(open: () => Buffer, bound: Bound): Buffer {
  try {
    return open();
  } catch {
    throw new SealBroken(bound);
  }
}
