import { isWithin, prefixOf } from '../divisions/division.ts';
import type { LatLng } from '../homes/position.ts';
import { sumHouseholds } from '../households/household-queries.ts';
import type { DatedRule } from '../outreach-rules/outreach-rule.ts';
import { ruleOfToday } from '../outreach-rules/rule-of-today.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import type { PlanExecutive, PlanLimits, PlanProblem, PlanVillage } from './model/plan-problem.ts';
import { listHeldThere, listPlaces, listStanding, type HeldThere, type Standing } from './problem-queries.ts';

export type Asked = { divisionCode: string; mostChairs: number; mostLinks: number; mostExecutives: number };

const limitsOf = (rule: DatedRule, { mostChairs, mostLinks, mostExecutives }: Asked): PlanLimits => ({
  ...{ chairs: rule.chairs, links: rule.links, mostChairs, mostLinks, mostExecutives },
  chairsAreSeen: Math.max(1, rule.linkDays / rule.chairDays),
});

const middleOf = (points: readonly LatLng[]): LatLng | null =>
  points.length === 0
    ? null
    : {
        lat: points.reduce((sum, { lat }) => sum + lat, 0) / points.length,
        lng: points.reduce((sum, { lng }) => sum + lng, 0) / points.length,
      };

type Points = ReadonlyMap<string, LatLng>;

/** Her division's point, else the middle of what she leads today. */
function executiveOf({ id, divisionCode, chairs, links }: Standing, at: At): PlanExecutive {
  const hers = at.heldBy.get(id) ?? [];
  const led = hers.flatMap(({ villageCode, chairs }) =>
    chairs > 0 ? (at.points.get(villageCode) ?? []) : [],
  );
  const inside = (of: 'chairs' | 'links') => hers.reduce((sum, one) => sum + one[of], 0);
  return {
    ...{ id, divisionCode, isOwn: isWithin(divisionCode, at.place) },
    place: at.points.get(divisionCode) ?? middleOf(led),
    elsewhere: { chairs: chairs - inside('chairs'), links: links - inside('links') },
  };
}

type At = { place: string; points: Points; heldBy: ReadonlyMap<string, readonly HeldThere[]> };

type Around = {
  points: Points;
  heldIn: ReadonlyMap<string, readonly HeldThere[]>;
  households: ReadonlyMap<string, number>;
};

function villageOf(code: string, { points, heldIn, households }: Around): PlanVillage {
  const here = heldIn.get(code) ?? [];
  const standing = here.filter(({ hasLeft }) => !hasLeft);
  const links = here.reduce((sum, one) => sum + one.links, 0);
  const counted = households.get(code);
  return {
    code,
    place: points.get(code) ?? null,
    ledBy: standing.find(({ chairs }) => chairs > 0)?.executiveId ?? null,
    held: new Map(standing.flatMap((one) => (one.links > 0 ? [[one.executiveId, one.links] as const] : []))),
    loose: links - standing.reduce((sum, one) => sum + one.links, 0),
    askable: counted === undefined ? null : Math.max(0, counted - links),
  };
}

/** What there is to plan of a place today. As the system. */
export async function loadProblem(ctx: Ctx, asked: Asked): Promise<PlanProblem> {
  const prefix = prefixOf(asked.divisionCode);
  const held = await listHeldThere(ctx, prefix);
  const ids = held.flatMap(({ executiveId, hasLeft }) => (hasLeft ? [] : [executiveId]));
  const standing = await listStanding(ctx, { prefix, ids });
  const places = await listPlaces(ctx, { prefix, codes: standing.map(({ divisionCode }) => divisionCode) });
  const points = new Map(places.flatMap(({ code, point }) => (point ? [[code, point] as const] : [])));
  const codes = places.flatMap(({ code, level }) =>
    level === 'village' && isWithin(code, prefix) ? [code] : [],
  );
  const counted = await sumHouseholds(ctx, { codes, day: dayOf(ctx.now) });
  const households = new Map(counted.map(({ code, households }) => [code, households]));
  const heldBy = Map.groupBy(held, ({ executiveId }) => executiveId);
  const heldIn = Map.groupBy(held, ({ villageCode }) => villageCode);
  return {
    executives: standing.map((one) => executiveOf(one, { place: prefix, points, heldBy })),
    villages: codes.map((code) => villageOf(code, { points, heldIn, households })),
    limits: limitsOf(await ruleOfToday(ctx), asked),
  };
}
