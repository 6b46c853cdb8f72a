import { z } from 'zod';
import { namePlaces } from '../../divisions/name-places.ts';
import { sumHouseholds } from '../../households/household-queries.ts';
import { noFigures, plus } from '../../reach/reach.ts';
import { sumFigures } from '../../reach/sum-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { countIn } from './preview-queries.ts';

const number = z.number().int();
const counts = { homes: number, teams: number, people: number, appointed: number };

const VillageNumbers = z.object({
  ...counts,
  ...{ links: number, lapsed: number, inTouch: number, executives: number, below: number },
  ...{ households: number, served: number },
});
export type VillageNumbers = z.output<typeof VillageNumbers>;

/** What is counted of each village, as it is kept of the moment before they became one. */
export const VillagesCounted = z.array(VillageNumbers.extend({ code: z.string(), name: z.string() }));
export type VillageCounted = z.output<typeof VillagesCounted>[number];

export const noNumbers: VillageNumbers = {
  ...{ ...noFigures, homes: 0, teams: 0, people: 0, appointed: 0 },
  ...{ households: 0, served: 0 },
};

const added = (one: VillageNumbers, other: VillageNumbers): VillageNumbers => ({
  ...plus(one, other),
  ...{ homes: one.homes + other.homes, teams: one.teams + other.teams },
  ...{ people: one.people + other.people, appointed: one.appointed + other.appointed },
  ...{ households: one.households + other.households, served: one.served + other.served },
});

export const together = (counted: readonly VillageNumbers[]): VillageNumbers =>
  counted.reduce<VillageNumbers>(added, noNumbers);

/** As the system: what is counted in each of these villages today. */
export async function countEach(ctx: Ctx, codes: readonly string[]): Promise<VillageCounted[]> {
  const asked = { codes, day: dayOf(ctx.now) };
  const [there, figures] = [await countIn(ctx, codes), await sumFigures(ctx, asked)];
  const households = await sumHouseholds(ctx, asked);
  const nameOf = await namePlaces(ctx.db, codes, ctx.now);
  const of = <T extends { code: string }>(all: readonly T[], code: string) =>
    all.find((one) => one.code === code);
  return there.map(({ code, ...counted }) => ({
    ...{ ...noNumbers, ...of(figures, code), ...of(households, code), ...counted },
    ...{ code, name: nameOf(code) },
  }));
}
