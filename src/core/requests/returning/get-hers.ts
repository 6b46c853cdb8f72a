import { timingSafeEqual } from 'node:crypto';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import type { RequestRow } from '../request-queries.ts';
import { checkTries, type Tries } from './code-tries.ts';
import { findByCode } from './find-by-code.ts';
import { OwnWord, wordKeyOf } from './word-key-of.ts';

export type Hers = { code: string; word: string };
export type Trying = { tries?: Tries };

/** Stretched also where nothing was found, so that a wrong code, a wrong word and none at all take as long. */
const nowhere = { id: 'nowhere', wordKey: Buffer.alloc(32) };

type HersFound = { request: RequestRow; sealed: { words: Buffer; contact: Buffer | null } };

/**
 * What she asked, for her who has the code and the word. NotFound whatever is wrong, also where it has no word; RuleBroken
 * `too-many-code-tries`.
 */
export async function getHers(ctx: Ctx, { code, word }: Hers, { tries }: Trying = {}): Promise<HersFound> {
  checkTries(tries);
  const found = await findByCode(ctx, code);
  const id = found?.request.id ?? nowhere.id;
  const asked = await wordKeyOf(ctx, { id, word: OwnWord.safeParse(word).data ?? '' });
  const isHers = timingSafeEqual(asked, found?.sealed?.word_key ?? nowhere.wordKey);
  if (!found?.sealed?.words || !isHers) throw notFound('request-not-found');
  return { request: found.request, sealed: { words: found.sealed.words, contact: found.sealed.contact } };
}
