/**
 * The ways in which a verb says no. Core throws a code; each door has one mapper that turns it into an
 * HTTP problem (RFC 9457), an error summary on a page, or an exit code. Sentences stand in `src/locales`.
 */
const brand = '~weijia';

/** `limit`: the number that the rule allows, where it has one. */
export type FieldFault = { path: string; code: string; limit?: number };

export type ErrorKind = 'signed-out' | 'not-found' | 'forbidden' | 'invalid' | 'conflict' | 'rule-broken';

/** What the sentence of a refusal names: until which day it stands, and whom to call meanwhile. */
export type Named = { day: string; phone: string | null };

type Told = { faults?: readonly FieldFault[]; named?: Named };

export class CoreError extends Error {
  /** Recognised by this mark, not by class: the pages' build carries its own copy of this file. */
  readonly [brand] = true;
  readonly kind: ErrorKind;
  readonly code: string;
  readonly faults: readonly FieldFault[];
  readonly named: Named | undefined;

  constructor(kind: ErrorKind, code: string, told: Told = {}) {
    super(code);
    this.name = 'CoreError';
    this.kind = kind;
    this.code = code;
    this.faults = told.faults ?? [];
    this.named = told.named;
  }
}

/** Nobody has signed in, and this needs somebody. */
export const signedOut = () => new CoreError('signed-out', 'sign-in-needed');

/** What was asked for does not exist, or this actor may not know that it does. */
export const notFound = (code = 'not-found') => new CoreError('not-found', code);

/** She may see it, but may not do this to it. */
export const forbidden = (code = 'forbidden') => new CoreError('forbidden', code);

/** The input is wrong; each fault names a field by its path (`party.0.kind`) and a code. */
export const invalid = (faults: readonly FieldFault[]) => new CoreError('invalid', 'invalid', { faults });

/** It was right once, but something else has happened meanwhile. */
export const conflict = (code: string) => new CoreError('conflict', code);

/** The input is well formed, but a rule of the field forbids it. */
export const ruleBroken = (code: string, told?: Told) => new CoreError('rule-broken', code, told);

export const isCoreError = (error: unknown): error is CoreError =>
  typeof error === 'object' && error !== null && brand in error;
