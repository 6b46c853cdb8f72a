import { guardedSeats } from '../offices/office.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import { actorIdOf, systemActorId } from '../shared/transaction.ts';
import { levels, type Level } from './request.ts';

export const eventKinds = [
  'submitted',
  'taken-down',
  'read',
  'triaged',
  'taken',
  'assigned',
  'handed-over',
  'passed',
  'escalated',
  'warned',
  'lapsed',
  'contacted',
  'message',
  'said-more',
  'withdrawn',
  'stepped-back',
  'account-gone',
  'closed',
  'forgotten',
  'erasure-asked',
  'erasure-taken-back',
  'erasure-decided',
] as const;
export type EventKind = (typeof eventKinds)[number];

export type NewEvent = {
  id?: string;
  requestId: string;
  kind: EventKind;
  /** Whom it was given to. */
  toId?: string;
  /** A word of ours: the level, the way, the outcome. Never hers. */
  detail?: string;
};

/** Adds one to the trace; nobody changes or takes one away. To its id sealed words may belong. */
export async function addEvent(
  ctx: Ctx,
  { requestId, kind, toId, detail, ...event }: NewEvent,
): Promise<void> {
  const id = event.id ?? ctx.newId();
  const actorId = actorIdOf(ctx.actor);
  const by = { actor_id: actorId === systemActorId ? null : actorId, to_id: toId ?? null };
  await ctx.db
    .insertInto('request_events')
    .values({ id, request_id: requestId, at: ctx.now, kind, ...by, detail: detail ?? null })
    .execute();
}

export const insertNote = (db: Db, note: { event_id: string; request_id: string; sealed: Buffer }) =>
  db.insertInto('request_notes').values(note).execute();

/** How many sentences she has added to one since then. */
export async function countSaidSince(db: Db, requestId: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('request_events')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('request_id', '=', requestId)
    .where('kind', '=', 'said-more')
    .where('at', '>=', since)
    .executeTakeFirstOrThrow();
  return count;
}

/** The trace of one, the oldest first, with the sealed words that belong to it. */
export const listEvents = (db: Db, requestId: string) =>
  db
    .selectFrom('request_events')
    .leftJoin('request_notes', 'request_notes.event_id', 'request_events.id')
    .select(['request_events.id', 'at', 'actor_id', 'to_id', 'detail', 'request_notes.sealed'])
    .select((eb) => eb.ref('request_events.kind').$castTo<EventKind>().as('kind'))
    .where('request_events.request_id', '=', requestId)
    .orderBy('request_events.id')
    .execute();

/** When it was first known to be of this level or a stricter one: as it came, or by who looked. Null where it never was. */
export async function findFirstKnown(db: Db, requestId: string, level: Level): Promise<Date | null> {
  const { at } = await db
    .selectFrom('request_events')
    .where('request_id', '=', requestId)
    .where('kind', 'in', ['submitted', 'taken-down', 'passed', 'triaged'])
    .where('detail', 'in', levels.slice(0, levels.indexOf(level) + 1))
    .select(({ fn }) => fn.min('at').as('at'))
    .executeTakeFirstOrThrow();
  return at;
}

/** Whether this reader has left a line since then. */
export async function hasReadSince(
  db: Db,
  { requestId, readerId, since }: { requestId: string; readerId: string; since: Date },
): Promise<boolean> {
  const row = await db
    .selectFrom('request_events')
    .select('id')
    .where('request_id', '=', requestId)
    .where('kind', '=', 'read')
    .where('actor_id', '=', readerId)
    .where('at', '>=', since)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who read it and when, by what the reader was at the time: of the district, or of which home. */
export type RoleWhoRead = { at: Date; role: string | null; homeName: string | null };

/** The newest first. Asked as the system: appointments are hidden from her, and no name is part of the answer. */
export const listRolesWhoRead = (db: Db, requestId: string): Promise<RoleWhoRead[]> =>
  db
    .selectFrom('request_events as read')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('appointments as held')
          .leftJoin('homes', 'homes.id', 'held.home_id')
          .select(['held.role', 'homes.name as homeName'])
          .whereRef('held.person_id', '=', 'read.actor_id')
          .where('held.role', 'in', [...guardedSeats, 'host', 'deputy'])
          .whereRef('held.appointed_at', '<=', 'read.at')
          .where((or) =>
            or.or([or('held.ended_at', 'is', null), or('held.ended_at', '>', or.ref('read.at'))]),
          )
          .orderBy('held.home_id', (order) => order.nullsFirst())
          .limit(1)
          .as('then'),
      (join) => join.onTrue(),
    )
    .select(['read.at', 'then.role', 'then.homeName'])
    .where('read.request_id', '=', requestId)
    .where('read.kind', '=', 'read')
    .orderBy('read.at', 'desc')
    .limit(100)
    .execute();
