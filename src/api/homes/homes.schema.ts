import { z } from 'zod';
import type { HomeView, NearbyHome } from '../../core/homes/home.ts';
import { holidays } from '../../core/homes/hours/public-holidays.ts';
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

export const HomeItem = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string(),
  divisionCode: z.string(),
  location: z.object({ lat: z.number(), lng: z.number() }),
  distanceMeters: z.number().nullable(),
  openNow: z.boolean(),
  offers: z.array(z.string()),
  tagline: z.string().nullable(),
  dropIn: z.string().nullable(),
  phone: z.string().nullable(),
  style: z.object({
    accent: z.string().nullable(),
    emblem: z.string().nullable(),
    coverPhotoId: z.uuid().nullable(),
  }),
  demonstration: z.boolean(),
  synthetic: z.boolean(),
});

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

/** Written out: to copy all fields but one takes four times as long, and a list has many homes. */
export const presentItem = (home: NearbyHome): z.infer<typeof HomeItem> => ({
  id: home.id,
  name: home.name,
  kind: home.kind,
  divisionCode: home.divisionCode,
  location: home.location,
  distanceMeters: home.distanceMeters,
  openNow: home.openNow,
  offers: home.offers,
  tagline: home.tagline,
  dropIn: home.dropIn,
  style: home.style,
  phone: home.phone,
  demonstration: home.demonstration,
  synthetic: home.synthetic,
});

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
