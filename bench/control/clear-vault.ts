import { createHash } from 'node:crypto';
import type { Vault } from '../../src/core/shared/vault.ts';

const bytes = (of: Uint8Array) => Promise.resolve(Buffer.from(of));

/** A vault without a key: what is kept in it stands there to be read. */
export const clearVault: Vault = {
  seal: (text) => Promise.resolve(Buffer.from(text)),
  open: (sealed) => Promise.resolve(sealed.toString()),
  sealBytes: bytes,
  openBytes: bytes,
  blind: (value, of) => Promise.resolve(createHash('sha256').update(`${of} ${value}`).digest()),
};
