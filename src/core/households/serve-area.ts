import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { findOpenHome } from '../homes/home-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { checkOfficeAbove } from './count-households.ts';
import { isAreaCode } from './household.ts';
import { insertArea, listAreasOf, markAreaLeft } from './household-queries.ts';

export const ServeArea = z.strictObject({
  homeId: z.string(),
  areaCode: z.string().refine(isAreaCode, { error: 'area-shape' }),
});
export type ServeArea = z.input<typeof ServeArea>;

async function getServing(ctx: PersonCtx, { homeId, areaCode }: ServeArea) {
  const home = isId(homeId) ? await findOpenHome(ctx.db, homeId) : undefined;
  if (!home) throw notFound('home-not-found');
  await checkOfficeAbove(ctx, areaCode);
  const areas = await listAreasOf(ctx.db, home.id);
  return { home, serves: areas.some(({ area_code: code }) => code === areaCode) };
}

/** A home serves a village or a grid beside its own from today. Safe to repeat. NotFound, Forbidden, Invalid. */
export async function serveArea(ctx: Ctx, input: ServeArea): Promise<void> {
  const wish = parseInput(ServeArea, input);
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { home, serves } = await getServing(ctx, wish);
    if (serves) return;
    const area = { home_id: home.id, area_code: wish.areaCode, from_on: dayOf(ctx.now) };
    await insertArea(ctx.db, { ...area, set_by: ctx.actor.personId });
    await recordDeed(ctx, { verb: 'serve-area', subjectId: home.id, homeId: home.id });
  });
}

/** From today on it serves it no more. Safe to repeat. As `serveArea`. */
export async function leaveArea(ctx: Ctx, input: ServeArea): Promise<void> {
  const wish = parseInput(ServeArea, input);
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { home, serves } = await getServing(ctx, wish);
    if (!serves) return;
    await markAreaLeft(ctx.db, { homeId: home.id, areaCode: wish.areaCode }, dayOf(ctx.now));
    await recordDeed(ctx, { verb: 'leave-area', subjectId: home.id, homeId: home.id });
  });
}
