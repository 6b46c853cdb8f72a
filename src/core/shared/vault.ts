/**
 * What a sealed text is bound to, so that it opens nowhere else: `of` names a table's column ('requests.words'), `id` the row.
 */
export type Bound = { of: string; id: string };

/** Keeps a cell's sensitive words. What is sealed can be read by this machine alone, and only where it belongs. */
export type Vault = {
  seal: (text: string, bound: Bound) => Promise<Buffer>;
  /** Throws SealBroken where the value was tampered with, or was sealed for another place. */
  open: (sealed: Buffer, bound: Bound) => Promise<string>;
  /** The same of bytes, of a file. */
  sealBytes: (bytes: Uint8Array, bound: Bound) => Promise<Buffer>;
  openBytes: (sealed: Buffer, bound: Bound) => Promise<Buffer>;
  /** A blind index of a phone or a code: the same value gives the same 32 bytes in one cell for one `of`, and tells nothing. */
  blind: (value: string, of: string) => Promise<Buffer>;
};

/** A fault of the machine, never of whoever asked: it names the place and none of the words. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor({ of, id }: Bound) {
    super(`what is sealed in ${of} of ${id} does not open`);
  }
}
