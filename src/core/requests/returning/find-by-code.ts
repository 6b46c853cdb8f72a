import type { Ctx } from '../../shared/ctx.ts';
import { readReceipt } from '../../shared/nameless/receipt-code.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { statusOf, type Told } from '../request.ts';
import { findRequestOfReceipt, findSealed, type RequestRow } from '../request-queries.ts';
import { receiptHashOf } from './receipt-hash-of.ts';

/**
 * What a code leads to, asked as nobody: whoever has signed in on that phone leaves no trace by coming back. A text that
 * cannot be a code is looked for as well, so that it takes as long.
 */
export const findByCode = async (ctx: Ctx, code: string) =>
  inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, async ({ db }) => {
      const request = await findRequestOfReceipt(db, receiptHashOf(readReceipt(code)));
      return request && { request, sealed: await findSealed(db, request.id) };
    }),
  );

export const toldOf = (request: RequestRow): Told => {
  const status = statusOf(request);
  return {
    status,
    answerBy: status === 'waiting' || status === 'taken' ? request.due_at : null,
    nextContactAt: request.next_contact_at,
  };
};
