import { invalid } from '../../../core/shared/errors.ts';
import { textOf } from '../../page-request.ts';
import { typedInstant } from '../../view/forms/typed-time.ts';
import { isoWithOffset } from '../../../core/shared/dates.ts';

export const isDone = (request: Request): boolean => new URL(request.url).searchParams.has('done');

/** What was typed into a field; undefined where nothing was. */
export const said = (form: FormData, field: string): string | undefined =>
  textOf(form, field).trim() || undefined;

/** The same as a property that is not there where nothing was typed. */
export function saidAs<K extends string>(form: FormData, field: string, key: K): { [P in K]?: string } {
  const text = said(form, field);
  const nothing: { [P in K]?: string } = {};
  return text === undefined ? nothing : { ...nothing, [key]: text };
}

/** One of what may be chosen; what is none of it is the field's fault. */
export function chosen<T extends string>(form: FormData, field: string, choices: readonly T[]): T {
  const choice = choices.find((one) => one === textOf(form, field));
  if (choice === undefined) throw invalid([{ path: field, code: 'unknown-choice' }]);
  return choice;
}

type TimeFields = { day: string; time: string };

/** A day and a time as two fields send them, as an instant; Invalid names the day, where one is none. */
export function instantIn(form: FormData, { day, time }: TimeFields): string {
  if (said(form, day) === undefined) throw invalid([{ path: day, code: 'required' }]);
  const at = typedInstant(textOf(form, day), said(form, time) ?? '09:00');
  if (Number.isNaN(at.getTime())) throw invalid([{ path: day, code: 'day-shape' }]);
  return isoWithOffset(at);
}
