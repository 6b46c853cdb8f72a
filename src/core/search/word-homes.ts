import type { Ctx } from '../shared/ctx.ts';
import { listHomesToWord } from './home-words-queries.ts';
import { wordsOf } from './words-of.ts';

/** Raised whenever the same home would get other words: then all are made anew, little by little. */
export const editionOfWords = 2;

export type WordedHomes = { ids: string[]; words: string[]; until: (Date | null)[] };

/** What homes are found by, made of what they say of themselves as it stands now. */
export async function wordHomes(ctx: Ctx, homeIds: readonly string[]): Promise<WordedHomes> {
  const homes = await listHomesToWord(ctx, homeIds);
  const words = await Promise.all(
    homes.map(({ name, tagline, offers, places, rooms, teams, titles }) =>
      wordsOf({
        names: [name, ...places],
        sayings: [tagline, ...offers, ...rooms, ...teams, ...titles].filter((saying) => saying !== null),
      }),
    ),
  );
  return { ids: homes.map(({ id }) => id), words, until: homes.map(({ until }) => until) };
}
