import { z } from 'zod';
import { recordDeed } from '../../deeds/record-deed.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { readReceipt } from '../../shared/nameless/receipt-code.ts';
import { line } from '../../shared/text.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { digitsOf } from '../contact/safe-contact.ts';
import { callerMark } from '../contact/sealed-contact.ts';
import { presentItems, type RequestItem } from '../queue/present-item.ts';
import { listOfCaller } from '../queue/queue-queries.ts';
import { dutiesOf } from '../reader-of.ts';
import { mayRunTheDesk } from '../request-policy.ts';
import { findRequestOfReceipt, findRequestVisible } from '../request-queries.ts';
import { receiptHashOf } from '../returning/receipt-hash-of.ts';

export const FindByCaller = z.strictObject({ numberOrCode: line(1, 40) });
export type FindByCaller = z.input<typeof FindByCaller>;

const most = 20;

/**
 * What somebody who calls again has asked before, by her number or her code, as far as the desk may read it. The search
 * is written down, without what was searched. Forbidden to all but the desk; Invalid `no-number-or-code`.
 */
export async function findByCaller(ctx: Ctx, input: FindByCaller): Promise<RequestItem[]> {
  const { numberOrCode } = parseInput(FindByCaller, input);
  const code = readReceipt(numberOrCode);
  const digits = digitsOf(numberOrCode);
  if (code === '' && digits === '') throw invalid([{ path: 'numberOrCode', code: 'no-number-or-code' }]);
  const mark = digits === '' ? null : await callerMark(ctx, digits);
  return inTransaction(personOnly(ctx), async (ctx) => {
    if (!mayRunTheDesk(await dutiesOf(ctx))) throw await forbiddenTo(ctx, 'rights-desk-only');
    await recordDeed(ctx, { verb: 'find-by-caller', subjectId: ctx.actor.personId });
    const called = mark ? await listOfCaller(ctx.db, mark, most) : [];
    const coded = await asSystem(ctx, ({ db }) => findRequestOfReceipt(db, receiptHashOf(code)));
    // By the code it is looked for as the system, and read as herself: a wall stands before her here too.
    const own = coded && (await findRequestVisible(ctx.db, coded.id));
    const rows = own && !called.some(({ id }) => id === own.id) ? [own, ...called] : called;
    return presentItems(ctx, rows);
  });
}
