import { z } from 'zod';
import type { VillageNumbers } from '../../core/village-mergers/showing/count-each.ts';
import type { VillageMergerSeen } from '../../core/village-mergers/showing/present-village-merger.ts';
import type { VillageMergerShown } from '../../core/village-mergers/showing/show-village-merger.ts';
import { villageMergerStates } from '../../core/village-mergers/village-merger.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';

const Place = z.object({ code: z.string(), name: z.string() });
const day = z.iso.date().nullable();

const Seen = z.object({
  id: z.uuid(),
  state: z.enum(villageMergerStates),
  villages: z.array(Place),
  into: Place.extend({ isNew: z.boolean() }),
  preparedAt: z.iso.datetime({ offset: true }),
  dueOn: day.describe('the day for which it is arranged'),
  leadOf: z.string().nullable().describe('the village whose chair’s lead stays, or `none`'),
  stuckWhy: z.string().nullable().describe('why its day came and it was not done'),
  mergedOn: day,
  undoUntil: day.describe('the last day on which it may be undone'),
  undoneOn: day,
});
export const VillageMergerList = z.object({ items: z.array(Seen), nextCursor: z.null() });

const Numbers = z.object({
  homes: z.number().int(),
  teams: z.number().int(),
  people: z.number().int().describe('who said that they live there'),
  appointed: z.number().int(),
  links: z.number().int(),
  linksLapsed: z.number().int(),
  villagesInTouch: z.number().int(),
  executives: z.number().int(),
  executivesBelowRule: z.number().int(),
  households: z.number().int(),
  householdsServed: z.number().int(),
});

export const VillageMergerAnswer = Seen.extend({
  counted: z.array(Numbers.extend({ code: z.string(), name: z.string() })),
  before: Numbers.describe('of all the villages together'),
  after: Numbers.describe('of the one village: what it will be, or is today'),
  leads: z.array(z.object({ villageCode: z.string(), executiveName: z.string().nullable() })),
  homes: z.array(z.object({ id: z.uuid(), name: z.string(), villageCode: z.string() })),
  obstacles: z.array(z.object({ code: z.string(), villageCode: z.string() })),
  begunSince: z
    .object({ links: z.number().int(), homes: z.number().int(), executives: z.number().int() })
    .nullable()
    .describe('what stays in the one village where it is undone'),
});

export const VillageMergerPrepared = z.object({ id: z.uuid() });

export const presentSeen = ({ preparedAt, ...seen }: VillageMergerSeen): z.input<typeof Seen> => ({
  ...seen,
  preparedAt: isoWithOffset(preparedAt),
});

const presentNumbers = (one: VillageNumbers): z.input<typeof Numbers> => ({
  ...{ homes: one.homes, teams: one.teams, people: one.people, appointed: one.appointed },
  ...{ links: one.links, linksLapsed: one.lapsed, villagesInTouch: one.inTouch },
  ...{ executives: one.executives, executivesBelowRule: one.below },
  ...{ households: one.households, householdsServed: one.served },
});

export const presentShown = (shown: VillageMergerShown): z.input<typeof VillageMergerAnswer> => {
  const { counted, before, after, leads, homes, obstacles, begunSince, ...seen } = shown;
  return {
    ...presentSeen(seen),
    counted: counted.map((one) => ({ ...presentNumbers(one), code: one.code, name: one.name })),
    ...{ before: presentNumbers(before), after: presentNumbers(after), obstacles, begunSince },
    leads: leads.map(({ villageCode, executiveName }) => ({ villageCode, executiveName })),
    homes: homes.map(({ id, name, villageCode }) => ({ id, name, villageCode })),
  };
};
