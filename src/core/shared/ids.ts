import { randomUUID } from 'node:crypto';

/**
 * UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then `rand_a`, whose twelve bits carry the cell's number
 * so that `/cases/{id}` finds its cell, then 62 random bits, which with the variant stand in a UUIDv4 where they do here.
 */
export function makeId(cellNumber: number, at: Date, randomId: () => string = randomUUID): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const cell = cellNumber.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${cell}-${randomId().slice(19)}`;
}

/** The least id of a millisecond: whatever was made before it is less. */
export const leastIdOf = (at: Date): string => makeId(0, at, () => '00000000-0000-4000-8000-000000000000');

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => uuidV7.test(text);

/** The number of the cell that made this id, or undefined where the text is no id of ours. */
export const cellNumberOf = (id: string): number | undefined =>
  isId(id) ? Number.parseInt(id.slice(15, 18), 16) : undefined;
