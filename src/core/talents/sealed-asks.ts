import type { Ctx } from '../shared/ctx.ts';
import type { AskRow } from './ask-queries.ts';
import { askStateOf, type Ask } from './talent.ts';

export const askWordsOf = (id: string) => ({ of: 'talent_asks.words', id });

/** What a home asked for, opened. */
export async function openAsks(ctx: Ctx, rows: readonly AskRow[]): Promise<Ask[]> {
  const asks: Ask[] = [];
  for (const row of rows) {
    const words = row.words && (await ctx.vault.open(row.words, askWordsOf(row.id)));
    asks.push({ id: row.id, words, askedAt: row.asked_at, state: askStateOf(row) });
  }
  return asks;
}
