import { z } from 'zod';
import { actOnCase } from '../cases/act-on-case.ts';
import { openJson } from '../cases/sealed-json.ts';
import type { Once } from '../deeds/answer-once.ts';
import { markOf } from '../deeds/mark-of.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { conflict, invalid, ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { paragraph } from '../shared/text.ts';
import { getOrder } from './get-order.ts';
import { afterStep, isLapsed, orderSteps, type OrderState } from './order.ts';
import { findLastStepAt, insertStep, listWordsOf, markOrder, type OrderRow } from './order-queries.ts';
import { missingIn, OrderParticulars, stepOf, wordsOfOrder } from './order-shapes.ts';
import { runClocksOf } from './run-clocks-of.ts';
import { checkValidity } from './validity.ts';

export const NoteOrderStep = z.strictObject({
  caseId: z.string(),
  orderId: z.string(),
  step: z.enum(orderSteps),
  /** When it happened, not when it is written down: the law counts from there. */
  at: z.coerce.date(),
  /** To which day the order holds; of `grant` and `extend` alone. */
  validUntil: z.iso.date().optional(),
  words: paragraph(1, 1000).optional(),
});
export type NoteOrderStep = z.input<typeof NoteOrderStep>;
type Step = z.output<typeof NoteOrderStep>;

const needsDay = (step: Step['step']): boolean => step === 'grant' || step === 'extend';

function checkFields({ step, at, validUntil }: Step, now: Date): void {
  if (at > now) throw invalid([{ path: 'at', code: 'in-the-future' }]);
  if (needsDay(step) !== (validUntil !== undefined))
    throw invalid([
      { path: 'validUntil', code: validUntil === undefined ? 'required' : 'unrecognized-keys' },
    ]);
}

/** RuleBroken `order-not-whole` where something is missing that the court sends it back for. */
async function checkWhole(ctx: PersonCtx, { caseId, orderId }: Step): Promise<void> {
  const words = (await listWordsOf(ctx.db, caseId)).find(({ order_id: id }) => id === orderId);
  const sealed = words && { value: words.particulars, bound: wordsOfOrder(orderId) };
  const missing = sealed ? missingIn(await openJson(ctx, sealed, OrderParticulars)) : ['facts'];
  if (missing.length > 0)
    throw ruleBroken('order-not-whole', { faults: missing.map((path) => ({ path, code: 'required' })) });
}

async function checkStep(ctx: PersonCtx, order: OrderRow, wish: Step): Promise<OrderState> {
  const { step, at, validUntil } = wish;
  const next = afterStep(order.state, step);
  if (next === undefined) throw conflict('order-stands-otherwise');
  const last = await findLastStepAt(ctx.db, order.id);
  if (last !== null && at < last) throw invalid([{ path: 'at', code: 'before-the-last-step' }]);
  // Longer is asked for before it lapses (反家庭暴力法 §30); afterwards it is a new application.
  if (step === 'extend' && isLapsed({ state: order.state, validUntil: order.valid_until }, dayOf(at)))
    throw ruleBroken('order-lapsed');
  if (validUntil !== undefined) checkValidity(validUntil, { at, before: order.valid_until });
  if (step === 'file') await checkWhole(ctx, wish);
  return next;
}

/** When it was noted is counted, once: a month that was counted does not change. */
const countedAt = (order: OrderRow, { step }: Step, now: Date) => ({
  ...(step === 'file' && order.filed_at === null && { filed_noted_at: now }),
  ...(step === 'grant' && { granted_noted_at: now }),
});

const datesOf = ({ step, at, validUntil }: Step) => ({
  ...(step === 'file' && { filed_at: at }),
  ...(step === 'accept' && { accepted_at: at }),
  ...((step === 'grant' || step === 'refuse') && { decided_at: at }),
  ...(step === 'serve' && { served_at: at }),
  ...(validUntil !== undefined && { valid_until: validUntil }),
});

/**
 * What has become of it: handed in, accepted, granted to a day, refused, served, made longer … Starts and stops the law's clocks.
 * Also once the case is closed: an order outlives it. Conflict `order-stands-otherwise`; Invalid `in-the-future`,
 * `before-the-last-step`, `order-too-long`; RuleBroken `order-not-whole`, `order-lapsed`.
 */
export async function noteOrderStep(
  ctx: Ctx,
  input: NoteOrderStep,
  once: Once = {},
): Promise<{ id: string }> {
  const wish = parseInput(NoteOrderStep, input);
  checkFields(wish, ctx.now);
  const { caseId, orderId, step, at, validUntil = null, words } = wish;
  const asked = { orderId, step, at, validUntil, mark: await markOf(ctx, words ?? null) };
  const act = { ...once, verb: `${step}-order`, act: 'note-order-step', caseId, wish: asked } as const;
  const id = await actOnCase(ctx, { ...act, evenClosed: true }, async (ctx) => {
    const order = await getOrder(ctx.db, { caseId, orderId });
    const state = await checkStep(ctx, order, wish);
    const id = ctx.newId();
    await insertStep(ctx.db, {
      ...{ id, order_id: orderId, case_id: caseId, step, at, valid_until: validUntil },
      words: words === undefined ? null : await ctx.vault.seal(words, stepOf(id)),
      ...{ noted_at: ctx.now, noted_by: ctx.actor.personId },
    });
    await markOrder(ctx.db, orderId, { state, ...datesOf(wish), ...countedAt(order, wish, ctx.now) });
    await runClocksOf(ctx, order, wish);
    return { id };
  });
  return { id };
}
