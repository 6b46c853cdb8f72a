import { randomFillSync } from 'node:crypto';

/**
 * UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then `rand_a`, whose twelve bits carry the cell's number
 * so that `/cases/{id}` finds its cell, then 62 random bits. Number 0 stands for what all cells share.
 */
export function makeId(cellNumber: number, at: Date, random: (bytes: Uint8Array) => void = randomFillSync) {
  const bytes = Buffer.alloc(16);
  random(bytes.subarray(8));
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt16BE(0x7000 | (cellNumber & 0xfff), 6);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => uuidV7.test(text);

/** The number of the cell that made this id, or undefined where the text is no id of ours. */
export const cellNumberOf = (id: string): number | undefined =>
  isId(id) ? Number.parseInt(id.slice(15, 18), 16) : undefined;
