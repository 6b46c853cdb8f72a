import { z } from 'zod';
import { namePlaces } from '../divisions/name-places.ts';
import { listChairsOf } from '../links/link-queries.ts';
import { getPlaceBelow } from '../reach/get-place-below.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { lackKinds, type Lack } from './outreach-plan.ts';
import { findNewestPlan, findPlanVisible, listParts, type PlanRow } from './plan-queries.ts';

/** `chairName`: of whoever is its chair today, as far as somebody leads it. */
export type ShownPart = Awaited<ReturnType<typeof listParts>>[number] & {
  villageName: string;
  chairName: string | null;
};

export type ShownPlan = Omit<PlanRow, 'lacks'> & {
  divisionName: string;
  parts: ShownPart[];
  lacks: (Lack & { divisionName: string })[];
};

const Lacks = z.array(
  z.object({
    kind: z.enum(lackKinds),
    divisionCode: z.string(),
    missing: z.number(),
    executives: z.number().nullable(),
  }),
);

/** What it asks and what is missing, with the names of the places; who is asked is named, and no woman. */
async function named(ctx: Ctx, plan: PlanRow): Promise<ShownPlan> {
  const lacks = Lacks.parse(plan.lacks);
  const parts = await asSystem(ctx, ({ db }) => listParts(db, plan.id));
  const villages = [...new Set(parts.map(({ villageCode }) => villageCode))];
  const towns = lacks.map(({ divisionCode }) => divisionCode);
  const nameOf = await namePlaces(ctx.db, [plan.divisionCode, ...villages, ...towns], ctx.now);
  const chairs = await asSystem(ctx, ({ db }) => listChairsOf(db, villages));
  const chairOf = new Map(chairs.map(({ villageCode, name }) => [villageCode, name]));
  return {
    ...plan,
    divisionName: nameOf(plan.divisionCode),
    parts: parts.map((part) => ({
      ...part,
      villageName: nameOf(part.villageCode),
      chairName: chairOf.get(part.villageCode) ?? null,
    })),
    lacks: lacks.map((lack) => ({ ...lack, divisionName: nameOf(lack.divisionCode) })),
  };
}

/** A plan with all that it asks, for the office of its place and those above. NotFound `plan-not-found`. */
export async function showPlan(ctx: Ctx, planId: string): Promise<ShownPlan> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const plan = isId(planId) ? await findPlanVisible(ctx.db, planId) : undefined;
    if (!plan) throw notFound('plan-not-found');
    return named(ctx, plan);
  });
}

/** The newest plan of a place that was not called off; null where there is none. NotFound, Forbidden as for its reach. */
export async function showNewestPlan(ctx: Ctx, division: string): Promise<ShownPlan | null> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { code } = await getPlaceBelow(ctx, division, dayOf(ctx.now));
    const plan = await findNewestPlan(ctx.db, code);
    return plan ? named(ctx, plan) : null;
  });
}
