import type { RequestHeaders } from '../request-token.ts';
import { isDevice, type Device } from '../sessions/device-of.ts';
import { askingSession } from './asking-session.ts';
import {
  askForPasskey,
  forgetPasskey,
  keepPasskey,
  offerPasskey,
  takePasskey,
  type At,
  type OfferedPasskey,
  type PasskeyAnswer,
} from './passkeys.ts';
import type { SecondStepParts } from './second-step-parts.ts';
import { deleteStep, findStep, listPasskeys, listRecoveryCodes } from './second-step-queries.ts';
import {
  offerKey,
  renewRecoveryCodes,
  setUpAuthenticator,
  type OfferedKey,
  type SetUp,
} from './set-up-authenticator.ts';
import { takeSecondCode } from './take-second-code.ts';
import { codeOfStep, stepAt } from './totp.ts';

export type SeenPasskey = { id: string; device: Device | null; madeAt: Date; lastUsedOn: string | null };

/** How it stands with the second step of whoever asks. */
export type SecondStepState = {
  isSet: boolean;
  /** For this session, and not too long ago. */
  isDone: boolean;
  waitsUntil: Date | null;
  recoveryCodesLeft: number;
  passkeys: SeenPasskey[];
  /** Demo only: what her authenticator would show; no code where the next that counts is still to come. */
  demo: { code: string | null } | null;
};

export type SecondStep = {
  show(headers: RequestHeaders): Promise<SecondStepState>;
  offerKey(headers: RequestHeaders, shown: { again?: string | undefined }): Promise<OfferedKey>;
  setUp(headers: RequestHeaders, setUp: SetUp): Promise<{ recoveryCodes: string[]; setCookie: string[] }>;
  takeCode(headers: RequestHeaders, typed: string): Promise<{ setCookie: string[] }>;
  renewRecoveryCodes(headers: RequestHeaders): Promise<string[]>;
  offerPasskey(headers: RequestHeaders): Promise<OfferedPasskey>;
  keepPasskey(headers: RequestHeaders, answer: PasskeyAnswer & At): Promise<void>;
  askForPasskey(headers: RequestHeaders): Promise<OfferedPasskey | null>;
  takePasskey(headers: RequestHeaders, answer: PasskeyAnswer & At): Promise<{ setCookie: string[] }>;
  forgetPasskey(headers: RequestHeaders, id: string): Promise<void>;
  /** Takes it away, by whoever may: the caller has asked. */
  reset(accountId: string): Promise<void>;
};

/** What somebody of an office shows besides her phone's code. */
export const openSecondStep = (parts: SecondStepParts): SecondStep => ({
  show: (headers) => show(parts, headers),
  offerKey: (headers, shown) => offerKey(parts, headers, shown),
  setUp: (headers, setUp) => setUpAuthenticator(parts, headers, setUp),
  takeCode: (headers, typed) => takeSecondCode(parts, headers, typed),
  renewRecoveryCodes: (headers) => renewRecoveryCodes(parts, headers),
  offerPasskey: (headers) => offerPasskey(parts, headers),
  keepPasskey: (headers, answer) => keepPasskey(parts, headers, answer),
  askForPasskey: (headers) => askForPasskey(parts, headers),
  takePasskey: (headers, answer) => takePasskey(parts, headers, answer),
  forgetPasskey: (headers, id) => forgetPasskey(parts, headers, id),
  reset: (accountId) => parts.db.transaction().execute((db) => deleteStep(db, accountId)),
});

async function show(parts: SecondStepParts, headers: RequestHeaders): Promise<SecondStepState> {
  const { db, now } = parts;
  const session = await askingSession(parts, headers);
  const row = await findStep(db, session.accountId);
  const codes = row ? await listRecoveryCodes(db, session.accountId) : [];
  const passkeys = row ? await listPasskeys(db, session.accountId) : [];
  return {
    isSet: row !== undefined,
    isDone: session.isDone,
    waitsUntil: row?.waits_until && row.waits_until > now() ? row.waits_until : null,
    recoveryCodesLeft: codes.filter(({ used_at }) => used_at === null).length,
    passkeys: passkeys.map(({ id, device, made_at: madeAt, last_used_on: lastUsedOn }) => ({
      ...{ id, madeAt, lastUsedOn },
      device: isDevice(device) ? device : null,
    })),
    demo: row && parts.isDemo ? { code: await demoCode(parts, row) } : null,
  };
}

/** The next that counts: people try the demo side by side, and each code counts once. */
async function demoCode(
  { atRest, now }: SecondStepParts,
  row: { secret_sealed: string; account_id: string; used_step: number },
): Promise<string | null> {
  const key = atRest.open(row.secret_sealed, row.account_id);
  const step = Math.max(stepAt(now()), row.used_step + 1);
  return key === undefined || step > stepAt(now()) + 1 ? null : codeOfStep(key, step);
}
