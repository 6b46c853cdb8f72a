import { scrypt } from 'node:crypto';
import type { Ctx } from '../../shared/ctx.ts';
import { line } from '../../shared/text.ts';

/** A word of her own, read alike where she chooses it and where she comes back with it. */
export const OwnWord = line(2, 64);

// Some 60 ms on a small machine: nobody tries many words, whoever has a copy of the database neither.
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };

const stretched = (word: string, salt: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(word, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });

// Each takes a core and a thread of the few that everything else waits for: they stand in one line, and none is refused.
let before: Promise<unknown> = Promise.resolve();

function inTurn(word: string, salt: string): Promise<Buffer> {
  const mine = before.then(() => stretched(word, salt));
  before = mine.catch(() => undefined);
  return mine;
}

/** What is kept of her own word: slow to make, of this request alone, and under the cell's key. */
export async function wordKeyOf(ctx: Ctx, { id, word }: { id: string; word: string }): Promise<Buffer> {
  const key = await inTurn(word.normalize('NFKC').toLowerCase(), id);
  return ctx.vault.blind(key.toString('base64'), 'requests.word_key');
}
