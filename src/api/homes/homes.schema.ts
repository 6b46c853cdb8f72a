import { z } from 'zod';
import { HomeEntry } from '../../core/homes/directory/entry.ts';
import type { ListedHome } from '../../core/homes/find-homes.ts';
import type { HomeView } from '../../core/homes/home.ts';
import { holidays } from '../../core/homes/hours/public-holidays.ts';
import type { Page } from '../../core/shared/ctx.ts';
import { instant, list, position, wholeNumber } from '../query.ts';

export const HomesQuery = z.strictObject({
  near: position.optional(),
  limit: wholeNumber.optional(),
  offers: list.optional(),
  openAt: instant.optional(),
  q: z.string().optional(),
  division: z.string().optional(),
  cursor: z.string().optional(),
});

const HomeItem = HomeEntry.extend({ distanceMeters: z.number().nullable(), openNow: z.boolean() });

export const HomePage = z.object({ items: z.array(HomeItem), nextCursor: z.string().nullable() });

const HomeName = z.object({ id: z.uuid(), name: z.string() });
const Hours = z.array(z.object({ weekday: z.number().int(), opens: z.string(), closes: z.string() }));

export const Home = HomeItem.extend({
  divisionName: z.string(),
  /** Null also where `addressHidden`: then `location` is true to half a kilometre. */
  address: z.string().nullable(),
  addressHidden: z.boolean(),
  leader: z.object({ title: z.string(), name: z.string().nullable() }),
  parent: HomeName.nullable(),
  children: z.array(HomeName),
  venues: z.array(
    z.object({ id: z.uuid(), name: z.string(), sign: z.string().nullable(), kind: z.string() }),
  ),
  teams: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      theme: z.string().nullable(),
      memberCount: z.number().nullable(),
      ownHome: HomeName.nullable(),
      members: z.array(z.string()),
    }),
  ),
  hours: Hours,
  dropInHours: Hours,
  changes: z.array(
    z.object({
      day: z.iso.date(),
      open: z.array(z.object({ opens: z.string(), closes: z.string() })),
      reason: z.string().nullable(),
      holiday: z.enum(holidays).nullable(),
      asWeekday: z.number().int().nullable(),
    }),
  ),
  pause: z
    .object({ why: z.string(), until: z.iso.date() })
    .nullable()
    .describe('why it rests, and the day on which it means to open again'),
  facts: z.array(z.object({ label: z.string(), text: z.string() })),
  photos: z.array(
    z.object({
      id: z.uuid(),
      path: z.string(),
      alt: z.string(),
      width: z.number().int(),
      height: z.number().int(),
    }),
  ),
});

/** An entry is sent as the directory keeps it, with two fields more. */
const itemText = ({ entry, distanceMeters, opening }: ListedHome) =>
  `${entry.slice(0, -1)},"distanceMeters":${distanceMeters},"openNow":${opening.open}}`;

/** The JSON text of a `HomePage`. */
export const homePageText = ({ items, nextCursor }: Page<ListedHome>): string =>
  `{"items":[${items.map(itemText).join()}],"nextCursor":${JSON.stringify(nextCursor)}}`;

export const presentView = ({
  opening: _opening,
  places,
  photos,
  ...home
}: HomeView): z.infer<typeof Home> => ({
  ...home,
  venues: places,
  photos: photos.map((photo) => ({ ...photo, path: `/photos/${photo.id}` })),
});
