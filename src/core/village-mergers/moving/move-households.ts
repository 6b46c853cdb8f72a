import { isGrid, villageOf } from '../../households/household.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { keepCounts, keepServing, listCounts, listServing, listUsed, markLeft } from './area-queries.ts';
import type { Count, Serving } from './area-queries.ts';
import { gridsOf, servedAfter } from './grids-of.ts';

type Plan = {
  counts: readonly Count[];
  countedAt: (area: string) => string;
  serving: readonly Serving[];
  servedAt: (area: string) => readonly string[];
};

/** From today on households are counted where they came to lie, and nowhere else, and homes serve them there. */
async function write(ctx: Ctx, { counts, countedAt, serving, servedAt }: Plan, by: string): Promise<void> {
  const said = { day: dayOf(ctx.now), now: ctx.now, by };
  const moved = counts.filter(({ areaCode }) => countedAt(areaCode) !== areaCode);
  const gone = moved.map(({ areaCode }) => ({ areaCode, households: 0 }));
  const there = moved.map(({ areaCode, households }) => ({ areaCode: countedAt(areaCode), households }));
  await keepCounts(ctx, [...gone, ...there], said);
  const left = serving.filter(({ areaCode }) => !servedAt(areaCode).includes(areaCode));
  await markLeft(ctx, left, said);
  const begun = left.flatMap(({ homeId, areaCode }) =>
    servedAt(areaCode).map((grid) => ({ homeId, areaCode: grid })),
  );
  await keepServing(ctx, begun, said);
}

type Merger = { villages: readonly string[]; into_code: string; by: string };

/** Returns which area became which. RuleBroken `too-many-grids`. */
export async function moveHouseholds(ctx: Ctx, merger: Merger): Promise<Map<string, string>> {
  const { villages, into_code: into } = merger;
  const codes = [...new Set([...villages, into])];
  const [counts, serving] = [await listCounts(ctx, codes), await listServing(ctx, codes)];
  const codesOf = (some: readonly { areaCode: string }[]) => some.map(({ areaCode }) => areaCode);
  const used = await listUsed(ctx, into);
  const areas = { into, counted: codesOf(counts), served: codesOf(serving), used };
  const grids = gridsOf(areas);
  if (!grids) throw ruleBroken('too-many-grids');
  await write(
    ctx,
    {
      ...{ counts, serving },
      countedAt: (area) => grids.get(area) ?? area,
      servedAt: (area) => servedAfter(area, grids, areas),
    },
    merger.by,
  );
  return grids;
}

type Undone = { into_code: string; from_areas: readonly string[]; to_areas: readonly string[]; by: string };

/**
 * Each area goes back to what it was, with what was counted and served there since. The one village is counted as a whole again, if
 * it was, but where a grid of it that is new stays beside it.
 */
export async function moveHouseholdsBack(ctx: Ctx, merger: Undone): Promise<void> {
  const { into_code: into, from_areas: from, to_areas: grids } = merger;
  const [counts, serving] = [await listCounts(ctx, [into]), await listServing(ctx, [into])];
  const isNew = ({ areaCode }: { areaCode: string }) => isGrid(areaCode) && !grids.includes(areaCode);
  const staysByGrids = counts.some(isNew);
  const back = new Map(grids.map((grid, nth) => [grid, from[nth] ?? grid]));
  const countedAt = (area: string) => {
    const was = back.get(area) ?? area;
    return staysByGrids && villageOf(was) === into ? area : was;
  };
  await write(ctx, { counts, countedAt, serving, servedAt: (area) => [countedAt(area)] }, merger.by);
}
