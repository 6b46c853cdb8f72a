import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { isWithin, prefixOf, type Division } from '../divisions/division.ts';
import { findDivision } from '../divisions/division-queries.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { dayHours } from '../homes/desk/keep-hours.ts';
import { homeKinds } from '../homes/home.ts';
import { hoursOf } from '../homes/hours.ts';
import { weekOf } from '../homes/hours/days-of-hours.ts';
import { openHome } from '../homes/open-home.ts';
import { positionSources } from '../homes/positions/position-sources.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { forbidden, invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { asSystem } from '../shared/transaction.ts';
import { officeOnly } from '../offices/office-only.ts';
import { findUsualTitle } from './home-below-queries.ts';
import { positionOf } from './position-of.ts';

const perhaps = (most: number) => line(0, most).transform((text) => text || null);

export const FoundHome = z.strictObject({
  name: line(1, 60),
  kind: z.enum(homeKinds),
  villageCode: z.string().regex(/^[0-9]{2,20}$/, { error: 'unknown-choice' }),
  address: perhaps(200),
  /** Somebody's own door: nobody is told it. */
  addressHidden: z.boolean(),
  /** Two numbers or a map's link; the village's own position where it is empty. */
  position: line(0, 1000),
  positionFrom: z.enum(positionSources),
  positionStands: z.boolean(),
  /** As people write them; nothing for days without hours. */
  workdays: dayHours,
  weekend: dayHours,
  /** Empty: as leaders are called in her part of the tree. */
  leaderTitle: perhaps(20),
  phone: line(0, 30)
    .refine((text) => text === '' || /^[0-9][0-9 -]{4,28}[0-9]$/.test(text), { error: 'phone-shape' })
    .transform((text) => text || null),
  /** The sign at its door: 「活动室」. */
  place: perhaps(60),
  opensNow: z.boolean(),
});
export type FoundHome = z.input<typeof FoundHome>;

type Wish = z.output<typeof FoundHome>;

/** What a new home looks like until its host says more. */
const untold = {
  ...{ offers: [], tagline: null, dropIn: null, teams: [], facts: [] },
  ...{ style: { accent: null, emblem: null }, demonstration: false, synthetic: false },
};

const hoursIn = ({ workdays, weekend }: Wish) =>
  hoursOf(weekOf([...Array.from({ length: 5 }, () => workdays), weekend, weekend]));

/** The village where it shall be; judged as it stands in the tree, not as the form has it. */
async function villageOf(ctx: PersonCtx, { villageCode }: Wish): Promise<Division> {
  const { divisions } = await officeOnly(ctx);
  const village = await findDivision(ctx.db, villageCode, ctx.now);
  if (!village) throw invalid([{ path: 'villageCode', code: 'unknown-choice' }]);
  if (!divisions.some((above) => isWithin(village.code, above))) throw forbidden();
  return village;
}

async function titleFor(ctx: PersonCtx, { kind, leaderTitle }: Wish): Promise<string> {
  const usual = await findUsualTitle(ctx.db, prefixOf(ctx.cell.divisionCode), kind);
  return leaderTitle ?? usual ?? '微家长';
}

/**
 * An office founds a home in a village below it: open at once, or in preparation, which nobody but its office and hosts
 * sees. Only the system writes new homes, so it does that for her. Returns the new home's id.
 */
export async function foundHome(ctx: Ctx, input: FoundHome, once: Once = {}): Promise<string> {
  const wish = parseInput(FoundHome, input);
  return answerOnce(personOnly(ctx), once, {
    request: { verb: 'found-home', input: wish },
    work: async (ctx, answer) => {
      await holdVillages(ctx);
      const village = await villageOf(ctx, wish);
      const { name, kind, address, addressHidden, phone, place } = wish;
      const { lat, lng } = await positionOf(ctx, village, wish);
      const title = await titleFor(ctx, wish);
      const homeId = await asSystem(ctx, (ctx) =>
        openHome(ctx, {
          ...{ ...untold, name, kind, divisionCode: village.code, lat, lng, address, addressHidden, phone },
          ...{ leader: { title, name: null }, hours: hoursIn(wish), opensLater: !wish.opensNow },
          places: place === null ? [] : [{ name: place, sign: place, kind: 'venue' }],
        }),
      );
      await recordDeed(ctx, { verb: 'found-home', subjectId: homeId, homeId, answer });
      return homeId;
    },
    again: (_ctx, homeId) => Promise.resolve(homeId),
  });
}
