import { randomBytes } from 'node:crypto';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { ruleBroken } from '../../../core/shared/errors.ts';
import type { RequestHeaders } from '../request-token.ts';
import { deviceOf } from '../sessions/device-of.ts';
import { askingSession, markSessionDone, type AskingSession } from './asking-session.ts';
import { readMade, readShown } from './passkey-answers.ts';
import { closeForForm, openFromForm, type SecondStepParts } from './second-step-parts.ts';
import {
  deletePasskey,
  findStep,
  insertPasskey,
  listPasskeys,
  lockAccount,
  markOthersUndone,
  markPasskeyUsed,
} from './second-step-queries.ts';

/** What the page's script asks the browser for, and what its form sends back beside the browser's answer. */
export type OfferedPasskey = {
  challenge: string;
  /** The ids of those she has, with spaces between. */
  known: string;
  /** For the browser, which keeps it with a new one: no name, nothing by which anybody else knows her. */
  user: string;
  userName: string;
  sealed: string;
};

export type PasskeyAnswer = { sealed: string; credential: string };

/** Where her browser is: a passkey is good for one address alone. */
export type At = { origin: string; userAgent?: string | null };

const siteOf = ({ baseUrl }: SecondStepParts, { origin }: At) => {
  const url = new URL(baseUrl ?? origin);
  return { expectedOrigin: url.origin, expectedRPID: url.hostname };
};

const making = (session: AskingSession) => `passkey made by ${session.id}`;
const showing = (session: AskingSession) => `passkey shown by ${session.id}`;

async function doneSession(parts: SecondStepParts, headers: RequestHeaders): Promise<AskingSession> {
  const session = await askingSession(parts, headers);
  if (!session.isDone) throw ruleBroken('second-step-needed');
  return session;
}

async function offered(
  parts: SecondStepParts,
  session: AskingSession,
  what: string,
): Promise<OfferedPasskey> {
  const known = await listPasskeys(parts.db, session.accountId);
  const challenge = randomBytes(32).toString('base64url');
  return {
    ...{ challenge, sealed: closeForForm(parts, what, challenge) },
    known: known.map(({ credential_id: id }) => id).join(' '),
    user: Buffer.from(session.accountId).toString('base64url'),
    userName: session.phoneMasked,
  };
}

/** To make one on this device, for whoever has just shown her second step. */
export async function offerPasskey(parts: SecondStepParts, headers: RequestHeaders): Promise<OfferedPasskey> {
  const session = await doneSession(parts, headers);
  return offered(parts, session, making(session));
}

/** Keeps what her device has made; her other sessions show their second step anew. RuleBroken `passkey-refused` where it does not fit, `set-up-too-old`. */
export async function keepPasskey(
  parts: SecondStepParts,
  headers: RequestHeaders,
  { sealed, credential, ...at }: PasskeyAnswer & At,
): Promise<void> {
  const session = await doneSession(parts, headers);
  const expectedChallenge = openFromForm(parts, making(session), sealed);
  if (expectedChallenge === null) throw ruleBroken('set-up-too-old');
  const response = readMade(credential);
  const expected = { expectedChallenge, ...siteOf(parts, at), requireUserVerification: false };
  const made = await verifyRegistrationResponse({ response, ...expected }).catch(() => null);
  const { accountId } = session;
  // Whoever came in by the machine room's word alone has no second step to add to.
  if (!made?.verified || !(await findStep(parts.db, accountId))) throw ruleBroken('passkey-refused');
  const { id, publicKey, counter } = made.registrationInfo.credential;
  const passkey = {
    ...{ id: parts.newId(), account_id: accountId, credential_id: id, sign_count: counter },
    public_key: Buffer.from(publicKey).toString('base64url'),
    device: deviceOf(at.userAgent),
    made_at: parts.now(),
  };
  await parts.db.transaction().execute(async (db) => {
    await lockAccount(db, accountId);
    await insertPasskey(db, passkey);
    await markOthersUndone(db, session);
  });
}

/** To show one instead of a code; null where she has none. */
export async function askForPasskey(
  parts: SecondStepParts,
  headers: RequestHeaders,
): Promise<OfferedPasskey | null> {
  const session = await askingSession(parts, headers);
  const asked = await offered(parts, session, showing(session));
  return asked.known === '' ? null : asked;
}

/** Her second step by a passkey; answers the cookie that replaces hers. RuleBroken `passkey-refused`, `set-up-too-old`. */
export async function takePasskey(
  parts: SecondStepParts,
  headers: RequestHeaders,
  { sealed, credential, ...at }: PasskeyAnswer & At,
): Promise<{ setCookie: string[] }> {
  const session = await askingSession(parts, headers);
  const expectedChallenge = openFromForm(parts, showing(session), sealed);
  if (expectedChallenge === null) throw ruleBroken('set-up-too-old');
  const response = readShown(credential);
  const known = await listPasskeys(parts.db, session.accountId);
  const passkey = known.find((one) => one.credential_id === response.id);
  if (!passkey) throw ruleBroken('passkey-refused');
  const publicKey = new Uint8Array(Buffer.from(passkey.public_key, 'base64url'));
  const shown = await verifyAuthenticationResponse({
    ...{ response, expectedChallenge, ...siteOf(parts, at), requireUserVerification: false },
    credential: { id: passkey.credential_id, publicKey, counter: passkey.sign_count },
  }).catch(() => null);
  if (!shown?.verified) throw ruleBroken('passkey-refused');
  const { newCounter: signCount } = shown.authenticationInfo;
  return parts.db.transaction().execute(async (db) => {
    const isHers = await markPasskeyUsed(db, passkey.id, { signCount, at: parts.now() });
    if (!isHers) throw ruleBroken('passkey-refused');
    return { setCookie: [await markSessionDone({ ...parts, db }, session)] };
  });
}

/** Hers and no other's; what is not there any more stays away. */
export async function forgetPasskey(
  parts: SecondStepParts,
  headers: RequestHeaders,
  id: string,
): Promise<void> {
  const { accountId } = await doneSession(parts, headers);
  await deletePasskey(parts.db, { id, accountId });
}
