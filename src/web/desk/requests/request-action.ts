import { openCase } from '../../../core/cases/open-case.ts';
import { decideRequestErasure } from '../../../core/erasures/decide-request-erasure.ts';
import { assignRequest } from '../../../core/requests/queue/assign-request.ts';
import { closeRequest } from '../../../core/requests/queue/close-request.ts';
import { escalateRequest } from '../../../core/requests/queue/escalate-request.ts';
import { noteContact } from '../../../core/requests/queue/note-contact.ts';
import { stepBack } from '../../../core/requests/queue/step-back.ts';
import { passToDistrict } from '../../../core/requests/queue/pass-to-district.ts';
import { takeRequest } from '../../../core/requests/queue/take-request.ts';
import { triageRequest } from '../../../core/requests/queue/triage-request.ts';
import { levels, outcomes, ways } from '../../../core/requests/request.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { invalid } from '../../../core/shared/errors.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import type { FieldNames } from '../../fault-lines.ts';
import { goTo, onceOf, textOf } from '../../page-request.ts';
import { typedInstant } from '../../view/forms/typed-time.ts';

type Work = (ctx: Ctx, form: FormData, requestId: string) => Promise<unknown>;

const said = (form: FormData, field: string) => textOf(form, field).trim() || undefined;

/** One of what may be chosen; what is none of it is the field's fault. */
function chosen<T extends string>(form: FormData, field: string, choices: readonly T[]): T {
  const choice = choices.find((one) => one === textOf(form, field));
  if (choice === undefined) throw invalid([{ path: field, code: 'unknown-choice' }]);
  return choice;
}

/** Each button of the page is one verb. */
const works: Readonly<Record<string, Work>> = {
  take: (ctx, form, requestId) => takeRequest(ctx, { requestId }, onceOf(form)),
  pass: (ctx, form, requestId) => passToDistrict(ctx, { requestId }, onceOf(form)),
  give: (ctx, form, requestId) => {
    const reason = said(form, 'reason');
    const wish = { requestId, toId: textOf(form, 'toId'), ...(reason !== undefined && { reason }) };
    return assignRequest(ctx, wish, onceOf(form));
  },
  triage: (ctx, form, requestId) =>
    triageRequest(ctx, { requestId, level: chosen(form, 'level', levels) }, onceOf(form)),
  contact: (ctx, form, requestId) => {
    const message = said(form, 'message');
    const next = readNext(form);
    const wish = {
      ...{ requestId, way: chosen(form, 'way', ways) },
      ...(message !== undefined && { message }),
      ...(next !== undefined && { nextContactAt: next }),
    };
    return noteContact(ctx, wish, onceOf(form));
  },
  'step-back': (ctx, form, requestId) => stepBack(ctx, { requestId }, onceOf(form)),
  escalate: (ctx, form, requestId) =>
    escalateRequest(ctx, { requestId, reason: textOf(form, 'why') }, onceOf(form)),
  erase: (ctx, form, requestId) =>
    decideRequestErasure(
      ctx,
      { requestId, confirmed: textOf(form, 'confirmed') === 'yes', words: textOf(form, 'words') },
      onceOf(form),
    ),
  close: (ctx, form, requestId) => {
    const note = said(form, 'note');
    const outcome = chosen(form, 'outcome', outcomes);
    return closeRequest(ctx, { requestId, outcome, ...(note !== undefined && { note }) }, onceOf(form));
  },
};

/** A day alone is nine in the morning of it. */
function readNext(form: FormData): Date | undefined {
  const day = said(form, 'nextDay');
  if (day === undefined) return undefined;
  const at = typedInstant(day, said(form, 'nextTime') ?? '09:00');
  if (Number.isNaN(at.getTime())) throw invalid([{ path: 'nextContactAt', code: 'day-shape' }]);
  return at;
}

/** What has left her hands leads back to the queue, all else to the request. */
export const leavesHer = ['pass', 'give', 'close', 'step-back'] as const;

export async function workOn(ctx: Ctx, form: FormData, requestId: string): Promise<Response> {
  const act = textOf(form, 'act');
  if (act === 'open-case') {
    const { id } = await openCase(ctx, { requestId }, onceOf(form));
    return goTo(`/desk/cases/${id}`);
  }
  const work = Object.hasOwn(works, act) ? works[act] : undefined;
  if (!work) throw invalid([{ path: 'act', code: 'unknown-choice' }]);
  await work(ctx, form, requestId);
  const left = leavesHer.find((one) => one === act);
  return goTo(left ? `/desk/requests?left=${left}` : `/desk/requests/${requestId}?done=1`);
}

export const fieldsOfActs = (
  { requests: { act }, sharing: { erasure } }: Sentences,
  form: FormData,
): FieldNames => ({
  words: { field: 'words', label: erasure.words },
  confirmed: { field: 'confirmed', label: erasure.confirmed },
  toId: { field: 'toId', label: act.giveTo },
  reason: { field: form.get('act') === 'escalate' ? 'why' : 'reason', label: act.reason },
  level: { field: 'level', label: act.triageTitle },
  way: { field: 'way', label: act.contactedWay },
  message: { field: 'message', label: act.message },
  nextContactAt: { field: 'nextDay', label: act.nextContact },
  outcome: { field: 'outcome', label: act.outcome },
  note: { field: 'note', label: act.closeNote },
});
