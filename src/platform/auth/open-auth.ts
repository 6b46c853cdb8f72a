import type { Kysely } from 'kysely';
import { ruleBroken } from '../../core/shared/errors.ts';
import type { Cell } from '../../core/shared/ctx.ts';
import type { DB } from '../db/types.generated.ts';
import { listTexts, type DemoText } from '../sms/list-texts.ts';
import type { Sms, SmsText } from '../sms/sms.ts';
import { accountOf, findAccount } from './account-of.ts';
import type { AuthParts } from './auth-parts.ts';
import { openBetterAuth } from './better-auth.ts';
import { eraseAccount } from './erase-account.ts';
import { issueToken } from './issue-token.ts';
import { codeKeys } from './codes/keys.ts';
import { listJoined, type SeenJoined } from './outside/list-joined.ts';
import { severOutside, type Severed } from './outside/sever-outside.ts';
import { openOutside, type OutsideSettings, type OutsideSignIns } from './outside/open-outside.ts';
import { listMemberships, type Membership } from './list-memberships.ts';
import { membershipOf } from './membership-of.ts';
import { provenPhone } from './proven-phone.ts';
import { plainDigits, readPhone } from '../../core/people/phones/phone.ts';
import { readSession, type Session } from './read-session.ts';
import type { RequestHeaders } from './request-token.ts';
import { textingBy } from './text-account.ts';
import { openSecondStep, type SecondStep } from './second-step/second-step.ts';
import { secondStepParts } from './second-step/second-step-parts.ts';
import { sendCode } from './codes/send-code.ts';
import { listKeys, type SeenKey } from './keys/list-keys.ts';
import { makeKey } from './keys/make-key.ts';
import { endOtherSessions, endSession } from './sessions/end-sessions.ts';
import { listSessions, type SeenSession } from './sessions/list-sessions.ts';
import { markDevice } from './sessions/mark-device.ts';
import { forgetEnded } from './sessions/forget-ended.ts';
import { noUses, writeUses } from './sessions/uses.ts';

export type DemoPersona = { persona: string; name: string; phone: string; role: string };

export type AuthOptions = {
  /** The sign-in role's connection. */
  signinDb: Kysely<DB>;
  secret: string;
  /** The address that browsers see; cookies are `Secure` where it is https. */
  baseUrl?: string | undefined;
  /** The people a visitor of the demo may sign in as; null where there is no demo. */
  demo: { cast: readonly DemoPersona[] } | null;
  sms: Sms;
  codesADay?: number | undefined;
  /** Whose accounts sign people in besides phones, if anybody's. */
  outside?: Partial<OutsideSettings>;
  now: () => Date;
  newId: () => string;
};

/** Whole Set-Cookie values, passed on as they are. */
export type Cookies = { setCookie: string[] };

export type Auth = {
  sendCode(phone: string): Promise<void>;
  /** `userAgent` tells what kind of device she signs in on; nothing else of it is kept. */
  verifyCode(phone: string, code: string, userAgent?: string | null): Promise<Cookies>;
  signOut(headers: Headers): Promise<Cookies>;
  listSessions(headers: RequestHeaders): Promise<SeenSession[]>;
  endSession(headers: RequestHeaders, sessionId: string): Promise<void>;
  endOtherSessions(headers: RequestHeaders): Promise<void>;
  /** What she gave to other software; ended like a session. */
  listKeys(headers: RequestHeaders): Promise<SeenKey[]>;
  /** Answers the bearer, which nobody is shown again. */
  makeKey(headers: RequestHeaders, name: string): Promise<string>;
  /** Writes down which sessions were used today; once a minute is enough. */
  writeUses(): Promise<void>;
  /** Forgets sessions that ended a week ago; once an hour is enough. */
  forgetEnded(): Promise<void>;
  demoCast(): Promise<DemoPersona[]>;
  texts(): Promise<DemoText[]>;
  readSession(headers: RequestHeaders, cell: Cell): Promise<Session | null>;
  membershipOf(member: { accountId: string; cell: Cell; newPersonId: string }): Promise<string>;
  listMemberships(accountId: string): Promise<Membership[]>;
  findAccount(phone: string): Promise<string | null>;
  provenPhone: (accountId: string) => Promise<string | null>;
  accountOf(phone: string): Promise<string>;
  issueToken(accountId: string, vouched?: { secondStepDone: boolean }): Promise<string>;
  eraseAccount(accountId: string): Promise<void>;
  textAccount(accountId: string, text: SmsText): Promise<void>;
  textPhone(phone: string, text: SmsText): Promise<void>;
  /** What somebody of an office shows besides her phone's code. */
  secondStep: SecondStep;
  outside: OutsideSignIns;
  listJoined(headers: RequestHeaders): Promise<SeenJoined[]>;
  severOutside(headers: RequestHeaders, joinedId: string): Promise<Severed | null>;
};

const openSessions = (parts: AuthParts) =>
  ({
    listSessions: (headers) => listSessions(parts, headers),
    endSession: (headers, sessionId) => endSession(parts, headers, sessionId),
    endOtherSessions: (headers) => endOtherSessions(parts, headers),
    writeUses: () => writeUses(parts),
    forgetEnded: () => forgetEnded(parts),
  }) satisfies Partial<Auth>;

/** Sign-in by a code sent to a phone: the one door to `accounts`. */
export function openAuth(options: AuthOptions): Auth {
  const parts = authParts(options);
  const { demo } = options;
  const betterAuth = openBetterAuth(parts, options.baseUrl ?? 'http://localhost');
  return {
    sendCode: (phone) => sendCode(parts, phone),
    verifyCode: async (typedPhone, typedCode, userAgent) => {
      const [phone, code] = [readPhone(typedPhone), plainDigits(typedCode.slice(0, 64))];
      if (!/^[0-9]{6}$/.test(code)) throw ruleBroken('code-wrong');
      const body = { phoneNumber: phone, code };
      const { headers, response } = await betterAuth.api.verifyPhoneNumber({ body, returnHeaders: true });
      await markDevice(parts, response.token, userAgent);
      return { setCookie: headers.getSetCookie() };
    },
    signOut: async (headers) => {
      const answer = await betterAuth.api.signOut({ headers, returnHeaders: true });
      return { setCookie: answer.headers.getSetCookie() };
    },
    ...openSessions(parts),
    listKeys: (headers) => listKeys(parts, headers),
    makeKey: (headers, name) => makeKey(parts, headers, name),
    demoCast: () => Promise.resolve([...(demo?.cast ?? [])]),
    texts: () => (demo ? listTexts(parts.db) : Promise.resolve([])),
    readSession: (headers, cell) => readSession(parts, headers, cell),
    membershipOf: (member) => membershipOf(parts, member),
    listMemberships: (accountId) => listMemberships(parts, accountId),
    findAccount: (phone) => findAccount(parts, phone),
    provenPhone: (accountId) => provenPhone(parts, accountId),
    accountOf: (phone) => accountOf(parts, phone),
    issueToken: (accountId, vouched) => issueToken(parts, accountId, vouched),
    eraseAccount: (accountId) => eraseAccount(parts, accountId),
    ...textingBy(parts),
    outside: openOutside(parts, { organisation: null, wechat: null, ...options.outside }, options.baseUrl),
    listJoined: (headers) => listJoined(parts, headers),
    severOutside: (headers, joinedId) => severOutside(parts, headers, joinedId),
    secondStep: openSecondStep(secondStepParts(parts, { isDemo: demo !== null, baseUrl: options.baseUrl })),
  };
}

/** The parts alone, without better-auth: enough for commands that open sessions. */
export function authParts({ signinDb, secret, baseUrl, sms, codesADay, now, newId }: AuthOptions): AuthParts {
  const secure = baseUrl?.startsWith('https:') ? '__Secure-' : '';
  return {
    db: signinDb,
    secret,
    cookieName: `${secure}weijia.session`,
    keys: codeKeys(secret),
    sms,
    codesADay: codesADay ?? Infinity,
    uses: noUses(),
    now,
    newId,
  };
}
