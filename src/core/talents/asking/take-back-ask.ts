import { recordDeed } from '../../deeds/record-deed.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import { keepOutNamed } from '../../requests/asking/keep-out-named.ts';
import { seeRequest } from '../../requests/queue/act-on-request.ts';
import { forgetOn } from '../../requests/running/retention.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { findAsk, lockAsk, markAsk } from '../ask-queries.ts';
import { mayAsk } from '../talent-policy.ts';

/** The home needs it no more, also where she said that she can. NotFound `ask-not-found`; Forbidden to others. Safe to repeat. */
export async function takeBackAsk(ctx: Ctx, { askId }: { askId: string }): Promise<void> {
  const person = personOnly(ctx);
  const find = ({ db }: Ctx) => findAsk(db, askId);
  const asked = isId(askId) ? await inTransaction(person, find) : undefined;
  if (!asked) throw notFound('ask-not-found');
  await keepOutNamed(ctx, asked.request_id);
  await inTransaction(person, async (ctx) => {
    const found = await find(ctx);
    if (!found) throw notFound('ask-not-found');
    const { request, reader } = await seeRequest(ctx, found.request_id);
    if (!mayAsk(reader, request)) throw await forbiddenTo(ctx);
    const ask = await asSystem(ctx, ({ db }) => lockAsk(db, askId));
    if (!ask || ask.taken_back_at !== null) return;
    const over = { taken_back_at: ctx.now, forget_on: forgetOn('talent', dayOf(ctx.now)) };
    await asSystem(ctx, ({ db }) => markAsk(db, askId, over));
    const { home_id: homeId } = request;
    await recordDeed(ctx, { verb: 'take-back-ask', subjectId: askId, ...(homeId !== null && { homeId }) });
  });
}
