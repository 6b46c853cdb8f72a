import { ruleBroken } from '../../../core/shared/errors.ts';
import { plainDigits } from '../../../core/people/phones/phone.ts';
import type { RequestHeaders } from '../request-token.ts';
import { askingSession, markSessionDone } from './asking-session.ts';
import { hashRecoveryCode, readRecoveryCode } from './recovery-codes.ts';
import type { SecondStepParts } from './second-step-parts.ts';
import {
  listRecoveryCodes,
  lockStep,
  markRecoveryCodeUsed,
  markRight,
  markWrong,
} from './second-step-queries.ts';
import { stepOf } from './totp.ts';
import { minutesToWait } from './wait-after.ts';

type Row = NonNullable<Awaited<ReturnType<typeof lockStep>>>;

type Verdict = 'right' | 'second-code-wrong' | 'second-code-used' | 'recovery-code-used';

/** A code of her authenticator counts once, and none before it afterwards. */
async function judgeCode(parts: SecondStepParts, row: Row, code: string): Promise<Verdict> {
  const key = parts.atRest.open(row.secret_sealed, row.account_id);
  const step = key === undefined ? null : await stepOf(key, code, parts.now());
  if (step === null) return 'second-code-wrong';
  if (step <= row.used_step) return 'second-code-used';
  await markRight(parts.db, row.account_id, step);
  return 'right';
}

async function judgeRecovery(parts: SecondStepParts, row: Row, code: string): Promise<Verdict> {
  const { account_id: accountId } = row;
  const hash = hashRecoveryCode(parts.secret, accountId, code);
  const known = (await listRecoveryCodes(parts.db, accountId)).find((one) => one.code_hash === hash);
  if (!known) return 'second-code-wrong';
  if (known.used_at) return 'recovery-code-used';
  await markRecoveryCodeUsed(parts.db, { accountId, hash }, parts.now());
  await markRight(parts.db, accountId, null);
  return 'right';
}

async function noteWrong({ db, now }: SecondStepParts, row: Row): Promise<void> {
  const wrong = row.wrong_tries + 1;
  const minutes = minutesToWait(wrong);
  const until = minutes === 0 ? null : new Date(now().getTime() + minutes * 60_000);
  await markWrong(db, row.account_id, { wrong_tries: wrong, waits_until: until });
}

/**
 * Her second step, by what her authenticator shows or by a recovery code; answers the cookie that replaces hers. The
 * row is locked, so that of two tabs one wins and a hundred guesses at once are still five. RuleBroken with what was
 * wrong, `second-step-wait` while she has to wait, `second-step-not-set` where she has none.
 */
export async function takeSecondCode(
  parts: SecondStepParts,
  headers: RequestHeaders,
  typed: string,
): Promise<{ setCookie: string[] }> {
  const session = await askingSession(parts, headers);
  const said = typed.slice(0, 64);
  // What was wrong is counted, so the transaction ends well and the refusal comes after it.
  const done = await parts.db.transaction().execute(async (db) => {
    const inside = { ...parts, db };
    const row = await lockStep(db, session.accountId);
    if (!row) return 'second-step-not-set';
    if (row.waits_until && row.waits_until > parts.now()) return 'second-step-wait';
    const recovery = readRecoveryCode(said);
    const verdict =
      recovery === null
        ? await judgeCode(inside, row, plainDigits(said))
        : await judgeRecovery(inside, row, recovery);
    if (verdict === 'right') return { setCookie: [await markSessionDone(inside, session)] };
    if (verdict === 'second-code-wrong') await noteWrong(inside, row);
    return verdict;
  });
  if (typeof done === 'string') throw ruleBroken(done);
  return done;
}
