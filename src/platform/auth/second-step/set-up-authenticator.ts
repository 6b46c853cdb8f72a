import { conflict, ruleBroken } from '../../../core/shared/errors.ts';
import { plainDigits } from '../../../core/people/phones/phone.ts';
import type { RequestHeaders } from '../request-token.ts';
import { askingSession, markSessionDone, type AskingSession } from './asking-session.ts';
import { drawRecoveryCodes, hashRecoveryCode } from './recovery-codes.ts';
import { closeForForm, openFromForm, type SecondStepParts } from './second-step-parts.ts';
import {
  findStep,
  insertStep,
  lockAccount,
  markOthersUndone,
  markReplaced,
  replaceRecoveryCodes,
} from './second-step-queries.ts';
import { addressOf, codeOfStep, drawKey, keyToType, stepAt, stepOf } from './totp.ts';

/** What the page shows once: the picture, the same as letters, and what its form sends back. */
export type OfferedKey = { address: string; key: string; sealed: string; demoCode: string | null };

const formOf = (session: AskingSession) => `authenticator of ${session.id}`;

/** Whoever has one changes it only with her second step done. */
async function mayBegin({ db }: SecondStepParts, session: AskingSession): Promise<void> {
  if (!session.isDone && (await findStep(db, session.accountId))) throw conflict('second-step-set-already');
}

/** A key for her authenticator; nothing is kept of it until she shows that her phone knows it. `again`: her form's own. */
export async function offerKey(
  parts: SecondStepParts,
  headers: RequestHeaders,
  { again }: { again?: string | undefined } = {},
): Promise<OfferedKey> {
  const session = await askingSession(parts, headers);
  await mayBegin(parts, session);
  const known = again === undefined ? null : openFromForm(parts, formOf(session), again);
  const key = known ?? drawKey();
  return {
    address: addressOf(key, { issuer: '微家', whose: session.phoneMasked }),
    key: keyToType(key),
    sealed: closeForForm(parts, formOf(session), key),
    demoCode: parts.isDemo ? await codeOfStep(key, stepAt(parts.now())) : null,
  };
}

export type SetUp = { sealed: string; code: string };

/**
 * She types what her phone shows, and her second step stands, for this session too. Answers ten recovery codes, which
 * nobody sees again; her other sessions show the new one first. RuleBroken `set-up-too-old`, `second-code-wrong`; Conflict `second-step-set-already`.
 */
export async function setUpAuthenticator(
  parts: SecondStepParts,
  headers: RequestHeaders,
  { sealed, code }: SetUp,
): Promise<{ recoveryCodes: string[]; setCookie: string[] }> {
  const session = await askingSession(parts, headers);
  await mayBegin(parts, session);
  const key = openFromForm(parts, formOf(session), sealed);
  if (key === null) throw ruleBroken('set-up-too-old');
  const step = await stepOf(key, plainDigits(code.slice(0, 64)), parts.now());
  if (step === null) throw ruleBroken('second-code-wrong');
  const { accountId } = session;
  const row = {
    ...{ account_id: accountId, secret_sealed: parts.atRest.close(key, accountId) },
    ...{ used_step: step, set_at: parts.now() },
  };
  return parts.db.transaction().execute(async (db) => {
    await lockAccount(db, accountId);
    if (!(await insertStep(db, row))) {
      if (!session.isDone) throw conflict('second-step-set-already');
      await markReplaced(db, row);
    }
    await markOthersUndone(db, session);
    const cookie = await markSessionDone({ ...parts, db }, session);
    return { recoveryCodes: await newCodes({ ...parts, db }, accountId), setCookie: [cookie] };
  });
}

async function newCodes({ db, secret }: SecondStepParts, accountId: string): Promise<string[]> {
  const codes = drawRecoveryCodes();
  const hashes = codes.map((code) => hashRecoveryCode(secret, accountId, code));
  await replaceRecoveryCodes(db, accountId, hashes);
  return codes;
}

/** Ten new ones; the old ones count no more. RuleBroken `second-step-needed` where hers is not done. */
export async function renewRecoveryCodes(parts: SecondStepParts, headers: RequestHeaders): Promise<string[]> {
  const session = await askingSession(parts, headers);
  if (!session.isDone) throw ruleBroken('second-step-needed');
  return parts.db.transaction().execute((db) => newCodes({ ...parts, db }, session.accountId));
}
