import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import type { GuardedSeat } from '../../offices/office.ts';
import { digitsOf } from '../../requests/contact/safe-contact.ts';
import { callerMark } from '../../requests/contact/sealed-contact.ts';
import { listSeatsActedFor } from '../../requests/desk-queries.ts';
import { listOfCaller } from '../../requests/queue/queue-queries.ts';
import { findRequestOfReceipt } from '../../requests/request-queries.ts';
import { receiptHashOf } from '../../requests/returning/receipt-hash-of.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { readReceipt } from '../../shared/nameless/receipt-code.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { line, paragraph } from '../../shared/text.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { longestReason } from '../case.ts';
import { mayBreakGlass } from '../case-policy.ts';
import { findCase } from '../case-queries.ts';
import { listWalledAmong } from '../team/team-queries.ts';
import { breakGlass } from './break-glass.ts';

export const BreakGlassOf = z.strictObject({
  /** Her number or her code, or the id of the case, as somebody tells it at the phone. */
  whom: line(1, 60),
  reason: paragraph(10, longestReason),
});
export type BreakGlassOf = z.input<typeof BreakGlassOf>;

const most = 20;

/** The cases that came of what somebody with this number or code has asked, the newest first. As the system. */
async function casesOf(system: Ctx, whom: string, mark: Buffer | null): Promise<string[]> {
  if (isId(whom)) return [whom];
  const code = readReceipt(whom);
  const coded = code === '' ? undefined : await findRequestOfReceipt(system.db, receiptHashOf(code));
  const called = mark ? await listOfCaller(system.db, mark, most) : [];
  const found = coded ? [coded, ...called] : called;
  return found.flatMap(({ case_id: caseId }) => caseId ?? []);
}

type Looked = { whom: string; mark: Buffer | null; seats: readonly GuardedSeat[] };

/** The newest that is open, else the newest; what a wall or a lock keeps her from is none. */
async function findNewest(ctx: PersonCtx, { whom, mark, seats }: Looked): Promise<string | undefined> {
  const actor = { personId: ctx.actor.personId, seats, isWalledOff: false };
  return asSystem(ctx, async (system) => {
    let closed: string | undefined;
    for (const caseId of await casesOf(system, whom, mark)) {
      const row = await findCase(system.db, caseId);
      if (!row || (await listWalledAmong(system, caseId, [actor.personId])).length > 0) continue;
      // Told of its lock she would know that there is a case, and no line would say so.
      if (!mayBreakGlass(actor, { level: row.level, isLocked: row.locked_at !== null })) continue;
      if (!row.closed_at) return caseId;
      closed ??= caseId;
    }
    return closed;
  });
}

/** That somebody looked is written down, without whom she looked for, also where nobody was found. */
async function lookFor(ctx: Ctx, whom: string): Promise<string> {
  const digits = digitsOf(whom);
  const mark = digits === '' ? null : await callerMark(ctx, digits);
  const found = await inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    const seats = await listSeatsActedFor(ctx);
    if (seats.length === 0) throw await forbiddenTo(ctx, 'caseworkers-only');
    await recordDeed(ctx, { verb: 'look-for-case', subjectId: personId });
    return findNewest(ctx, { whom, mark, seats });
  });
  if (found === undefined) throw invalid([{ path: 'whom', code: 'no-such-case' }]);
  return found;
}

/**
 * In an emergency nobody has a list to choose from: a case is found by what she about whom it is holds in her hand, and its
 * glass is broken in the same step, so that nobody learns that there is one without being seen; a locked one is not there.
 * Invalid `no-such-case`;
 * Forbidden to who has no seat; else as `breakGlass`.
 */
export async function breakGlassOf(
  ctx: Ctx,
  input: BreakGlassOf,
  once: Once = {},
): Promise<{ caseId: string; endsAt: Date }> {
  const { whom, reason } = parseInput(BreakGlassOf, input);
  const caseId = await lookFor(ctx, whom);
  const { endsAt } = await breakGlass(ctx, { caseId, reason }, once);
  return { caseId, endsAt };
}
