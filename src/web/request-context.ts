import { createContext } from 'react-router';
import type { Arrived } from '../core/homes/photos/photo.ts';
import type { CellsOf } from '../core/offices/reset-second-step.ts';
import type { SignsIn } from '../core/offices/seats/find-to-seat.ts';
import type { Cell, Ctx } from '../core/shared/ctx.ts';
import type { MapSource } from '../platform/maps/map-source.ts';
import type { Language } from '../locales/languages.ts';
import type { SeenKey } from '../platform/auth/keys/list-keys.ts';
import type { SeenJoined } from '../platform/auth/outside/list-joined.ts';
import type { OutsideSignIns } from '../platform/auth/outside/open-outside.ts';
import type { Severed } from '../platform/auth/outside/sever-outside.ts';
import type { SecondStep } from '../platform/auth/second-step/second-step.ts';
import type { SeenSession } from '../platform/auth/sessions/list-sessions.ts';
import type { FormAnswer } from './given-back/form-answer.ts';
import type { Publisher } from '../platform/publisher.ts';
import type { ArrivedFile } from './uploads/arrived-file.ts';
import type { VisitorTurns } from '../platform/visitors/turns/open-visitor-turns.ts';

/** Who is signed in on these pages; `personId` is her row in this request's cell. */
export type PageSession = {
  accountId: string;
  personId: string;
  phoneMasked: string;
  secondStepDone: boolean;
};

export type DemoPersona = { persona: string; name: string; phone: string; role: string };

export type DemoText = { to: string; text: string; at: Date };

/** What the pages ask of sign-in. `setCookie` holds whole Set-Cookie values, passed on as they are. */
export interface PageAuth {
  /** Sends a code by SMS. Throws core errors: `phone-unknown-form`, `too-many-codes`; an SmsError of the provider. */
  sendCode(phone: string): Promise<void>;
  /** Throws core errors: `code-wrong`, `code-expired`, `too-many-tries`. */
  verifyCode(phone: string, code: string, userAgent?: string | null): Promise<{ setCookie: string[] }>;
  /** Where she is signed in, this phone first; she may end any of the others. */
  listSessions(headers: Headers): Promise<SeenSession[]>;
  endSession(headers: Headers, sessionId: string): Promise<void>;
  endOtherSessions(headers: Headers): Promise<void>;
  listKeys(headers: Headers): Promise<SeenKey[]>;
  makeKey(headers: Headers, name: string): Promise<string>;
  signOut(headers: Headers): Promise<{ setCookie: string[] }>;
  /** The phone with which an account signs in, proven by a code; null where it has none. */
  provenPhone: (accountId: string) => Promise<string | null>;
  /** Closes the account of someone who has left: nothing of it stays. */
  eraseAccount(accountId: string): Promise<void>;
  secondStep: SecondStep;
  /** Sign-in by accounts of others; null where an operator has not set them. */
  outside: OutsideSignIns;
  /** Those that she has joined. Severing throws `outside-last-way-in`. */
  listJoined(headers: Headers): Promise<SeenJoined[]>;
  severOutside(headers: Headers, joinedId: string): Promise<Severed | null>;
  /** Demo only: the people a visitor may sign in as. Empty where there is no demo. */
  demoCast(): Promise<DemoPersona[]>;
  /** Demo only: the texts that a real district would have sent. Empty where there is no demo. */
  texts(): Promise<DemoText[]>;
}

/** What a visitor chose for her own screen, kept in cookies so that it needs no account. */
export type Preferences = { language: Language; largeText: boolean; villageCode: string | null };

export type PageRequest = Preferences & {
  ctx: Ctx;
  /** Makes a person of this district of her, for `arriving`; null where she is one, or nobody. */
  arrive: (() => Promise<Ctx>) | null;
  session: PageSession | null;
  /** Every district that is served here, asked as nobody: for a code, which carries none, and for a choice of place. */
  districts: () => readonly Ctx[];
  /** She in every district to which she belongs; empty where nobody has signed in. */
  everywhere: () => Promise<Ctx[]>;
  demo: boolean;
  /** Who answers for these pages; null in the demo. */
  publisher: Publisher | null;
  turns: VisitorTurns;
  /** What the forms of her pages carry, so that nobody else sends them as her own; null where nobody is signed in. */
  mark: string | null;
  /** What a form of this page was refused for a moment ago, and what had been typed. */
  answer: FormAnswer | null;
  /** The cookie that brings a refusal back to its form; undefined where it is too large for one. */
  giveBack: (answer: FormAnswer, place: URL) => string | undefined;
  map: MapSource | null;
  /** The script of the office's desk, for the page that asks for it. */
  clientEntry: string;
  /** What marks the styles of that desk as ours, new for each request. */
  nonce: string;
  auth: PageAuth;
  /** The photo that came with this form; 'photo-missing' where it carries none. */
  upload: Arrived;
  /** The file of a case that came with this form; 'file-missing' where it carries none. */
  file: ArrivedFile;
  /** An account in every district to which it belongs. */
  cellsOf: CellsOf;
  /** The person of a district who signs in with this phone; null where nobody has yet. Throws `phone-unknown-form`. */
  personOfPhone: (phone: string, cell: Cell) => Promise<string | null>;
  /** The same where she is only looked for: she becomes nobody of a district by that. */
  findPersonOfPhone: (phone: string, cell: Cell) => Promise<SignsIn | null>;
  /** Whether a form came: what it was answered decides what is shown. */
  isForm: boolean;
  /** Tells the server's log of an error that nobody expected. */
  report: (error: unknown) => void;
};

export const requestContext = createContext<PageRequest>();
