import type { Ctx } from '../../shared/ctx.ts';
import type { Door } from '../request.ts';
import { everydayWords } from './everyday-words.ts';

type Asked = { door: Door; openedBy?: string | undefined; personId: string | null };

/** Whoever asks under no name reads behind a code and a word what was left for her; of what she can do the code alone tells. */
const needsOne = ({ door, openedBy, personId }: Asked): boolean =>
  personId === null && openedBy === undefined && door !== 'talent';

/** Drawn by her code under the cell's key, so that a retry gives the same one and nobody who sees the code knows it. */
export async function wordDrawnBy(ctx: Ctx, code: string): Promise<string> {
  const drawn = (await ctx.vault.blind(code, 'requests.word')).readUInt32BE(0);
  const word = everydayWords[drawn % everydayWords.length];
  if (word === undefined) throw new Error('there are words to draw from');
  return word;
}

/** The word that she is given where she needs one and chose none. */
export const wordGiven = async (ctx: Ctx, code: string, asked: Asked): Promise<{ word?: string }> =>
  needsOne(asked) ? { word: await wordDrawnBy(ctx, code) } : {};
