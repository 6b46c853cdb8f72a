import { ciphers, type CipherName } from './cipher.ts';
import { drawBytes } from './draw-bytes.ts';

/** A key that data keys are wrapped with. */
export type SealKey = { id: string; cipher: CipherName; key: Buffer };

/** Where a value belongs: whoever moves it to another cell, column or row moves something that does not open. */
export type Place = { cell: string; of: string; id: string };

const version = 1;
const [idBytes, headBytes] = [16, 18];

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const about = (what: 'key' | 'text', head: Buffer, { cell, of, id }: Place): Buffer =>
  Buffer.concat([head, Buffer.from(JSON.stringify([what, cell, of, id]))]);

/** One byte each for version and cipher, the key's id, a data key drawn for this value alone and wrapped by it, the text. */
export function sealUnder({ id, cipher: name, key }: SealKey, plain: Buffer, place: Place): Buffer {
  const cipher = ciphers[name];
  const head = Buffer.concat([Buffer.from([version, cipher.code]), bytesOf(id)]);
  const dataKey = drawBytes(cipher.keyBytes);
  return Buffer.concat([
    head,
    cipher.encrypt(key, dataKey, about('key', head, place)),
    cipher.encrypt(dataKey, plain, about('text', head, place)),
  ]);
}

/** Under which key a value was sealed; undefined where it is no sealed value of this or an older version. */
export function keyIdOf(sealed: Buffer): string | undefined {
  if (sealed.length <= headBytes || sealed[0] !== version) return undefined;
  const hex = sealed.toString('hex', headBytes - idBytes, headBytes);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Throws where the value was changed, or does not belong here. */
export function openUnder({ cipher: name, key }: SealKey, sealed: Buffer, place: Place): Buffer {
  const cipher = ciphers[name];
  const head = sealed.subarray(0, headBytes);
  if (head[1] !== cipher.code) throw new RangeError('the value and its key name two ciphers');
  const dataKeyEnds = headBytes + cipher.overhead + cipher.keyBytes;
  const dataKey = cipher.decrypt(key, sealed.subarray(headBytes, dataKeyEnds), about('key', head, place));
  return cipher.decrypt(dataKey, sealed.subarray(dataKeyEnds), about('text', head, place));
}
