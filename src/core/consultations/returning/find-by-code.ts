import { timingSafeEqual } from 'node:crypto';
import { OwnWord, wordKeyOf } from '../../requests/returning/word-key-of.ts';
import { checkTries, type Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound, ruleBroken } from '../../shared/errors.ts';
import { readReceipt } from '../../shared/nameless/receipt-code.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { findConsultationOfReceipt, type ConsultationRow } from '../consultation-queries.ts';
import { codeHashOf } from './code-of.ts';

/** What she shows: her code, and the word that she chose, if she chose one. */
export type Shown = { code: string; word?: string | undefined };
export type Trying = { tries?: Tries };

/** The same where nothing was found: it takes as long. */
const nothing = Buffer.alloc(32);

export const findByCode = async (ctx: Ctx, code: string): Promise<ConsultationRow | undefined> =>
  inTransaction({ ...ctx, actor: { kind: 'system' as const } }, ({ db }) =>
    findConsultationOfReceipt(db, codeHashOf(readReceipt(code))),
  );

export async function isHerWord(ctx: Ctx, row: ConsultationRow, word: string | undefined): Promise<boolean> {
  if (row.word_key === null) return true;
  const said = OwnWord.safeParse(word).data;
  const asked = said === undefined ? nothing : await wordKeyOf(ctx, { id: row.id, word: said });
  return timingSafeEqual(asked, row.word_key);
}

/**
 * The booking that a code leads to, for whoever may change it. NotFound `consultation-not-found`; RuleBroken `own-word-needed`
 * where she chose a word and this is another, `too-many-code-tries`.
 */
export async function getByCode(
  ctx: Ctx,
  { code, word }: Shown,
  { tries }: Trying = {},
): Promise<ConsultationRow> {
  checkTries(tries);
  const row = await findByCode(ctx, code);
  if (!row) throw notFound('consultation-not-found');
  if (!(await isHerWord(ctx, row, word))) throw ruleBroken('own-word-needed');
  return row;
}
