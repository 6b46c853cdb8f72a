import { z } from 'zod';
import { EmptyPocket, type Carried, type Emptied } from '../../core/pockets/empty-pocket.ts';
import { EndPocket } from '../../core/pockets/end-pocket.ts';
import type { MyPocket } from '../../core/pockets/list-my-pockets.ts';
import { UnlockPocket } from '../../core/pockets/unlock-pocket.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { LinkList, presentLink } from './outreach.schema.ts';

const instant = z.iso.datetime({ offset: true });
const number = z.number().int();

export const Unlock = UnlockPocket.omit({ pocketId: true });
export const Empty = EmptyPocket.omit({ pocketId: true });
export const End = EndPocket.omit({ pocketId: true });

export const Begun = z.object({ id: z.uuid(), owner: z.uuid() });

export const Unlocked = z.object({
  status: z.enum(['open', 'wrong', 'unknown', 'gone']),
  half: z.string().optional(),
  left: number.optional(),
  why: z.string().optional(),
});

const Item = z.object({
  clientId: z.string(),
  status: z.enum(['logged', 'refused']),
  id: z.uuid().nullable(),
  code: z.string().nullable(),
  beside: z.array(z.object({ visitId: z.uuid(), channel: z.string(), visitedAt: instant })),
});

export const EmptiedAnswer = z.object({
  status: z.enum(['here', 'unknown', 'gone']),
  why: z.string().optional(),
  now: instant.optional(),
  older: z.boolean().optional(),
  received: number.optional(),
  items: z.array(Item).optional(),
  list: LinkList.shape.items.optional(),
});

/** A phone goes into her own pocket alone, by the page that locks it. */
const listed = ({ villageName: _name, spot: _spot, kept: _kept, ...link }: Carried) => presentLink(link);

export function presentEmptied(emptied: Emptied): z.input<typeof EmptiedAnswer> {
  if (emptied.status !== 'here') return emptied;
  return {
    ...{ status: emptied.status, now: isoWithOffset(emptied.now) },
    ...{ older: emptied.older, received: emptied.received, list: emptied.list.map(listed) },
    items: emptied.items.map(({ beside, ...item }) => ({
      ...item,
      beside: beside.map((other) => ({ ...other, visitedAt: isoWithOffset(other.visitedAt) })),
    })),
  };
}

export const PocketList = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      device: z.string().nullable(),
      begunAt: instant,
      seenAt: instant,
      received: z.object({
        logged: number,
        days: z.array(z.object({ day: z.string(), visits: number })),
        refused: z.array(z.object({ number, day: z.string().nullable(), code: z.string() })),
        missing: z.array(number),
      }),
    }),
  ),
  nextCursor: z.null(),
});

export const presentPocket = ({ begunAt, seenAt, ...pocket }: MyPocket) => ({
  ...pocket,
  begunAt: isoWithOffset(begunAt),
  seenAt: isoWithOffset(seenAt),
});

export const EndedFor = z.object({ ended: number });
