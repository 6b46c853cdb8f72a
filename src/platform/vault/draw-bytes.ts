import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(8192);
let drawn = pool.length;

/**
 * Random bytes, drawn from the machine's source many at a time: asked for a few at once, as a value that is sealed needs them, they cost
 * more than the sealing. Each is given once, and nothing of it stays here.
 */
export function drawBytes(count: number): Buffer {
  if (drawn + count > pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  const bytes = Buffer.from(pool.subarray(drawn, drawn + count));
  pool.fill(0, drawn, drawn + count);
  drawn += count;
  return bytes;
}
