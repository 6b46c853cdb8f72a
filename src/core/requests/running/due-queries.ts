import { sql } from 'kysely';
import type { Db } from '../../shared/ctx.ts';
import { levels, type Level } from '../request.ts';
import { requestsFrom, type RequestRow } from '../request-queries.ts';

/** Still waiting for an answer, of all those for whom a clock runs; nobody else looks at them meanwhile. */
const waiting = (db: Db, limit: number) =>
  requestsFrom(db)
    .where('closed_at', 'is', null)
    .where('answered_at', 'is', null)
    .orderBy('due_at')
    .limit(limit)
    .forUpdate()
    .skipLocked();

/** Whose end is near and who has been told of none. Asked as the system. */
export const listNearEnd = (
  db: Db,
  { endsBy, limit }: { endsBy: Readonly<Record<Level, Date>>; limit: number },
): Promise<RequestRow[]> =>
  waiting(db, limit)
    .where('warned_at', 'is', null)
    .where('lapsed_at', 'is', null)
    .where((eb) =>
      eb.or(levels.map((level) => eb.and([eb('clock', '=', level), eb('due_at', '<=', endsBy[level])]))),
    )
    .execute();

/** Whose clock has run out and who have not been told of it. Asked as the system. */
export const listRunOut = (db: Db, { now, limit }: { now: Date; limit: number }): Promise<RequestRow[]> =>
  waiting(db, limit).where('due_at', '<=', now).where('lapsed_at', 'is', null).execute();

/** To whom somebody was to speak again by now, of which nobody has been told since. Asked as the system. */
export const listToHearAgain = (
  db: Db,
  { now, limit }: { now: Date; limit: number },
): Promise<RequestRow[]> =>
  requestsFrom(db)
    .where('closed_at', 'is', null)
    .where('answered_at', 'is not', null)
    .where('next_contact_at', '<=', now)
    .where((eb) => eb.or([eb('warned_at', 'is', null), eb('warned_at', '<', eb.ref('next_contact_at'))]))
    .orderBy('next_contact_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();

/**
 * Tasks of a home that nobody keeps any more, and those that have lain there untouched since before then; what people can
 * do may lie for ever. Asked as the system.
 */
export const listLeftAtHomes = (
  db: Db,
  { before, limit }: { before: Date; limit: number },
): Promise<RequestRow[]> =>
  requestsFrom(db)
    .where('closed_at', 'is', null)
    .where('answered_at', 'is', null)
    .where('at_desk_at', 'is', null)
    .where('door', '<>', 'talent')
    .where((eb) =>
      eb.or([
        eb('submitted_at', '<=', before),
        eb.not(
          eb.exists(
            eb
              .selectFrom('appointments')
              .select(sql`1`.as('one'))
              .whereRef('appointments.home_id', '=', 'requests.home_id')
              .where('appointments.ended_at', 'is', null),
          ),
        ),
      ]),
    )
    .orderBy('requests.id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
