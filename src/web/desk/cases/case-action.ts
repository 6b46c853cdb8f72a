import type { Ctx } from '../../../core/shared/ctx.ts';
import { invalid } from '../../../core/shared/errors.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import type { FieldNames } from '../../fault-lines.ts';
import { acting, goTo, partOf, textOf } from '../../page-request.ts';
import { typedInstant } from '../../view/forms/typed-time.ts';
import { isoWithOffset } from '../../../core/shared/dates.ts';

/** One button of a page of a case. An address that is answered leads there instead of back to the page. */
type Work = (ctx: Ctx, form: FormData, caseId: string) => Promise<unknown>;

/** The action of a page of a case: each button is one verb, and leads back to the page, which says that it was done. */
export const workingOn = (
  works: Readonly<Record<string, Work>>,
  naming: (words: Sentences, form: FormData) => FieldNames = () => ({}),
  { leavesIt = [] }: { leavesIt?: readonly string[] } = {},
) =>
  acting(async ({ page, form, args }) => {
    const act = textOf(form, 'act');
    const work = Object.hasOwn(works, act) ? works[act] : undefined;
    if (!work) throw invalid([{ path: 'act', code: 'unknown-choice' }]);
    await work(page.ctx, form, partOf(args, 'id'));
    const { pathname } = new URL(args.request.url);
    return goTo(leavesIt.includes(act) ? '/desk/cases' : `${pathname}?done=1`);
  }, naming);

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
