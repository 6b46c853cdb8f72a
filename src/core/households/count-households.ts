import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { findDivision } from '../divisions/division-queries.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { officeAboveOnly } from '../offices/office-above-only.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { invalid, ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { isAreaCode, isGrid, villageOf } from './household.ts';
import { howCounted, keepCount, lockCounts } from './household-queries.ts';

const areaCode = z.string().refine(isAreaCode, { error: 'area-shape' });

export const CountHouseholds = z.strictObject({
  /** A village's twelve digits, or a grid's fifteen. */
  areaCode,
  /** None: it is counted no more. */
  households: z.number().int().min(0).max(1_000_000),
});
export type CountHouseholds = z.input<typeof CountHouseholds>;

/** The office above a village alone. Forbidden; Invalid `village-unknown`. */
export async function checkOfficeAbove(ctx: PersonCtx, areaCode: string): Promise<void> {
  await holdVillages(ctx);
  const village = await findDivision(ctx.db, villageOf(areaCode), ctx.now);
  if (village?.level !== 'village') throw invalid([{ path: 'areaCode', code: 'village-unknown' }]);
  await officeAboveOnly(ctx, village.code);
}

/**
 * The office says how many households a village or a grid has, from today. Forbidden; Invalid; RuleBroken `counted-by-grids`,
 * `counted-whole`: never both, or a household would count twice.
 */
export async function countHouseholds(ctx: Ctx, input: CountHouseholds): Promise<void> {
  const { areaCode, households } = parseInput(CountHouseholds, input);
  await inTransaction(personOnly(ctx), async (ctx) => {
    await checkOfficeAbove(ctx, areaCode);
    await lockCounts(ctx);
    const { isWhole, isByGrids } = await howCounted(ctx.db, villageOf(areaCode));
    if (isGrid(areaCode) ? isWhole : isByGrids)
      throw ruleBroken(isWhole ? 'counted-whole' : 'counted-by-grids');
    const counted = { area_code: areaCode, from_on: dayOf(ctx.now), households };
    await keepCount(ctx.db, { ...counted, set_at: ctx.now, set_by: ctx.actor.personId, said_in: null });
    await recordDeed(ctx, { verb: 'count-households', subjectId: ctx.newId() });
  });
}
