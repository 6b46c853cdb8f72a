import { z } from 'zod';
import type { Gap } from '../../core/reach/list-gaps.ts';
import type { Reach, ReachOfPlace } from '../../core/reach/show-reach.ts';
import { linkKinds } from '../../core/links/link.ts';
import type { MyLink } from '../../core/links/my-link.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';

export const LinkItem = z.object({
  id: z.uuid(),
  kind: z.enum(linkKinds),
  personId: z.uuid(),
  name: z.string(),
  divisionCode: z.string().describe('her village'),
  joinedOn: z.iso.date(),
  lastVisitAt: z.iso.datetime({ offset: true }).nullable(),
  dueOn: z.iso.date().describe('the last day by which she is to be seen again'),
  lapsed: z.boolean(),
  tellFirst: z.boolean().describe('a roster brought her and she was not seen yet: she is told first of all'),
  nextOn: z.iso.date().nullable().describe('when the executive wants to go next, for her own list'),
});
export const LinkList = z.object({ items: z.array(LinkItem), nextCursor: z.null() });

export const presentLink = ({ villageCode, lastVisitAt, ...link }: MyLink): z.input<typeof LinkItem> => ({
  ...link,
  divisionCode: villageCode,
  lastVisitAt: lastVisitAt && isoWithOffset(lastVisitAt),
});

export const NeedAsked = z.object({
  id: z.uuid(),
  code: z.string().describe('for her, to come back with'),
  word: z.string().optional().describe('where one was needed and she chose none'),
});

export const Joined = z.object({ id: z.uuid(), personId: z.uuid() });

export const VisitLogged = z.object({ id: z.uuid(), dueOn: z.iso.date() });

export const VisitsLogged = z.object({
  items: z.array(
    z.object({
      clientId: z.string(),
      status: z.enum(['logged', 'refused']),
      id: z.uuid().nullable(),
      code: z.string().nullable().describe('why it was refused; it stays on the device'),
    }),
  ),
});

const figures = {
  division: z.string(),
  name: z.string(),
  villages: z.number().int(),
  villagesInTouch: z.number().int(),
  executives: z.number().int(),
  executivesBelowRule: z.number().int(),
  links: z.number().int(),
  linksCurrent: z.number().int(),
  linksLapsed: z.number().int(),
  households: z.number().int(),
  householdsServed: z.number().int(),
};

export const ReachAnswer = z.object({
  ...figures,
  asOf: z.iso.date(),
  byDivision: z.array(z.object(figures)),
});

const presentPlace = ({ code, inTouch, below, lapsed, served, ...place }: ReachOfPlace) => ({
  ...{ division: code, name: place.name, villages: place.villages, villagesInTouch: inTouch },
  ...{ executives: place.executives, executivesBelowRule: below },
  ...{ links: place.links, linksCurrent: place.links - lapsed, linksLapsed: lapsed },
  ...{ households: place.households, householdsServed: served },
});

export const presentReach = ({ asOf, byDivision, ...place }: Reach): z.input<typeof ReachAnswer> => ({
  ...presentPlace(place),
  asOf,
  byDivision: byDivision.map(presentPlace),
});

export const GapList = z.object({
  items: z.array(
    z.union([
      z.object({
        kind: z.literal('place'),
        division: z.string(),
        name: z.string(),
        lacksContact: z.boolean(),
        lacksHome: z.boolean(),
      }),
      z.object({
        kind: z.literal('executive'),
        id: z.uuid(),
        name: z.string().nullable(),
        division: z.string(),
        hasLeft: z.boolean(),
        linksLapsed: z.number().int(),
      }),
    ]),
  ),
  nextCursor: z.string().nullable(),
});

export function presentGap(gap: Gap): z.input<typeof GapList>['items'][number] {
  if (gap.kind === 'place') {
    const { code: division, ...place } = gap;
    return { division, ...place };
  }
  const { divisionCode: division, lapsed: linksLapsed, ...executive } = gap;
  return { division, linksLapsed, ...executive };
}
