import { scrypt } from 'node:crypto';
import type { Ctx } from '../../shared/ctx.ts';

// Some 60 ms on a small machine: nobody tries many words, whoever has a copy of the database neither.
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };

const stretched = (word: string, salt: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(word, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** What is kept of her own word: slow to make, of this request alone, and under the cell's key. */
export async function wordKeyOf(ctx: Ctx, { id, word }: { id: string; word: string }): Promise<Buffer> {
  const key = await stretched(word.normalize('NFKC').toLowerCase(), id);
  return ctx.vault.blind(key.toString('base64'), 'requests.word_key');
}
