import { z } from 'zod/mini';

// What the desk is told, as `../asked.ts` answers it. A JSON that is none of this is our own fault, and is said so.

const HomeName = z.object({ id: z.string(), name: z.string() });
const Place = z.object({ code: z.string(), name: z.string() });
const State = z.enum(['open', 'paused', 'preparing']);

const page = <T extends z.ZodMiniType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });

const line = {
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  villageName: z.string(),
  townCode: z.string(),
  townName: z.string(),
  state: State,
  pauseUntil: z.nullable(z.string()),
  leader: z.nullable(z.object({ title: z.string(), name: z.string() })),
  lastActivityAt: z.nullable(z.string()),
  mergesInto: z.nullable(HomeName),
};

export const HomeBelow = z.object({
  ...line,
  hosts: z.array(z.string()),
  lastDay: z.nullable(z.string()),
});
export type HomeBelow = z.infer<typeof HomeBelow>;

export const Homes = page(HomeBelow);
export type Homes = z.infer<typeof Homes>;

export const Reach = z.object({
  offices: z.array(Place),
  towns: z.array(Place),
  counts: z.object({ open: z.number(), paused: z.number(), preparing: z.number() }),
});
export type Reach = z.infer<typeof Reach>;

export const First = z.object({ reach: Reach, homes: Homes });
export type First = z.infer<typeof First>;

export const Villages = z.array(Place);

const Host = z.object({
  id: z.string(),
  name: z.nullable(z.string()),
  phoneMasked: z.nullable(z.string()),
  since: z.string(),
  lastDay: z.nullable(z.string()),
});
export type Host = z.infer<typeof Host>;

export const Home = z.object({
  ...line,
  address: z.nullable(z.string()),
  addressHidden: z.boolean(),
  pauseWhy: z.nullable(z.string()),
  leaderTitle: z.string(),
  hosts: z.array(Host),
  deputies: z.number(),
  activitiesAhead: z.number(),
  merger: z.nullable(z.object({ id: z.string(), into: HomeName })),
  joining: z.array(HomeName),
});
export type Home = z.infer<typeof Home>;

export const Merger = z.object({
  id: z.string(),
  moving: z.object({
    activities: z.number(),
    signups: z.number(),
    teams: z.number(),
    members: z.number(),
    photos: z.number(),
    drafts: z.number(),
    homesBelow: z.number(),
    keepers: z.number(),
  }),
});

const announcement = {
  id: z.string(),
  body: z.string(),
  announcedAt: z.string(),
  officeName: z.string(),
  saidBy: z.nullable(z.string()),
  fromAbove: z.boolean(),
  lastDay: z.string(),
  withdrawnAt: z.nullable(z.string()),
  homes: z.number(),
  homesRead: z.number(),
  homesUnkept: z.number(),
};

const Announcement = z.object(announcement);
export type Announcement = z.infer<typeof Announcement>;

export const Announcements = page(Announcement);

export const AnnouncementShown = z.object({
  ...announcement,
  byHome: z.array(
    z.object({ id: z.string(), name: z.string(), readAt: z.nullable(z.string()), isKept: z.boolean() }),
  ),
});

export const Refused = z.object({
  refused: z.object({ code: z.string(), sentence: z.string(), fields: z.record(z.string(), z.string()) }),
});
export type Refusal = z.infer<typeof Refused>['refused'];
