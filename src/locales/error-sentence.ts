import type { Sentences } from './zh-Hans/tree.ts';

type Errors = Sentences['errors'];

const lookUp = (table: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;

/** What to tell a person about an error of core; an unknown code is our fault, not hers. */
export const errorSentence = (errors: Errors, code: string): string =>
  lookUp(errors.codes, code) ?? errors.codes.unexpected;

type Refusal = { code: string; named?: { day: string; phone: string | null } | undefined };

/** The same with the day and the phone, where the refusal names them. */
export function refusalSentence(errors: Errors, { code, named }: Refusal): string {
  const table: Readonly<
    Record<string, (until: { month: number; day: number }, phone: string | null) => string>
  > = errors.named;
  const said = Object.hasOwn(table, code) ? table[code] : undefined;
  if (!named || !said) return errorSentence(errors, code);
  const [, month = 1, day = 1] = named.day.split('-').map(Number);
  return said({ month, day }, named.phone);
}

/** The same for one field of a form. Some rules are told of a field, so their sentences serve as well. */
export const faultSentence = (errors: Errors, code: string): string =>
  lookUp(errors.faults, code) ?? lookUp(errors.codes, code) ?? errors.faults['wrong-form'];

type Fault = { code: string; limit?: number };

/** The same with the number that is allowed, where the rule has one. */
export function limitSentence(errors: Errors, { code, limit }: Fault): string {
  const table: Readonly<Record<string, (limit: number) => string>> = errors.limits;
  const said = Object.hasOwn(table, code) ? table[code] : undefined;
  return limit !== undefined && said ? said(limit) : faultSentence(errors, code);
}

export const knowsCode = (errors: Errors, code: string): boolean =>
  lookUp(errors.codes, code) !== undefined || lookUp(errors.faults, code) !== undefined;
