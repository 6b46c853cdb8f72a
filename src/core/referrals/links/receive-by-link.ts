import { sealJson } from '../../cases/sealed-json.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import { checkTries, type Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { markReceivedOnce } from '../referral-queries.ts';
import { ReceiptWords, receiptOf } from '../referral-words.ts';
import { readTry } from './open-link.ts';
import { tryLink, type LinkTry } from './try-link.ts';

const takesReceipts = ReceiptWords.pick({ officer: true, number: true, phone: true, answerOn: true });

async function receive(ctx: Ctx, tried: LinkTry, receipt: ReceiptWords): Promise<boolean> {
  const link = await tryLink(ctx, tried);
  // Once its case was forgotten nothing is written into it: no day would come that takes it away.
  if (!link?.opened_at || link.parcel === null) return false;
  const { referral_id: id, case_id: caseId } = link;
  const sealed = await sealJson(ctx, receipt, receiptOf(id));
  if (await markReceivedOnce(ctx.db, id, { received_at: ctx.now, receipt: sealed }))
    await recordDeed(ctx, { verb: 'receive-referral', subjectId: caseId });
  return true;
}

/**
 * Whoever has opened it says that she has it: her name, and by when they answer. Said twice, the first stands. Invalid; NotFound
 * `referral-link-not-found` as for opening; RuleBroken `too-many-code-tries`.
 */
export async function receiveByLink(
  ctx: Ctx,
  { receipt, ...input }: LinkTry & { receipt: ReceiptWords },
  { tries }: { tries?: Tries } = {},
): Promise<void> {
  checkTries(tries);
  const words = parseInput(takesReceipts, receipt);
  const isReceived = await inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, (ctx) => receive(ctx, readTry(input), words)),
  );
  if (!isReceived) throw notFound('referral-link-not-found');
}
