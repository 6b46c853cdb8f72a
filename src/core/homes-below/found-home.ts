import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { dayHours } from '../homes/desk/keep-hours.ts';
import { homeKinds } from '../homes/home.ts';
import { hoursOf } from '../homes/hours.ts';
import { weekOf } from '../homes/hours/days-of-hours.ts';
import { positionSources } from '../homes/positions/position-sources.ts';
import type { Ctx } from '../shared/ctx.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { foundAt } from './found-at.ts';
import { isDialled } from '../homes/desk/is-dialled.ts';
import { positionOf } from './position-of.ts';
import { villageBelow } from './village-below.ts';

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
    .refine((text) => text === '' || isDialled(text), { error: 'phone-shape' })
    .transform((text) => text || null),
  /** The sign at its door: 「活动室」. */
  place: perhaps(60),
  opensNow: z.boolean(),
});
export type FoundHome = z.input<typeof FoundHome>;

type Wish = z.output<typeof FoundHome>;

const hoursIn = ({ workdays, weekend }: Wish) =>
  hoursOf(weekOf([...Array.from({ length: 5 }, () => workdays), weekend, weekend]));

/**
 * An office founds a home in a village below it: open at once, or in preparation, which nobody but its office and hosts
 * sees. Returns the new home's id.
 */
export async function foundHome(ctx: Ctx, input: FoundHome, once: Once = {}): Promise<string> {
  const wish = parseInput(FoundHome, input);
  return answerOnce(personOnly(ctx), once, {
    request: { verb: 'found-home', input: wish },
    work: async (ctx, answer) => {
      await holdVillages(ctx);
      const village = await villageBelow(ctx, wish.villageCode);
      const { name, kind, address, addressHidden, phone, place, leaderTitle, opensNow } = wish;
      const founding = {
        ...{ name, kind, villageCode: village.code, at: await positionOf(ctx, village, wish) },
        ...{ address, addressHidden, phone, place, leaderTitle, opensNow },
        ...{ hours: hoursIn(wish), leaderName: null, tagline: null, facts: [] },
      };
      return foundAt(ctx, founding, answer);
    },
    again: (_ctx, homeId) => Promise.resolve(homeId),
  });
}
