import { sql } from 'kysely';
import type { Db } from '../../shared/ctx.ts';

/** Until the transaction ends nobody else joins with this phone: two executives who stand at one door do not both write her down. */
export const holdPhone = (db: Db, mark: Buffer) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${mark.toString('hex')}, 0))`.execute(db);

/** Somebody of this name and phone is kept touch with, or waits to be asked: as rosters know her too. As the system. */
export async function isKnownBy(db: Db, { mark, name }: { mark: Buffer; name: string }): Promise<boolean> {
  const known = await db
    .selectFrom('person_phones')
    .innerJoin('people', 'people.id', 'person_phones.person_id')
    .select('people.id')
    .where('person_phones.mark', '=', mark)
    .where('people.name', '=', name)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('links')
            .select('links.id')
            .whereRef('links.person_id', '=', 'people.id')
            .where('kind', '=', 'woman')
            .where('left_on', 'is', null),
        ),
        eb.exists(
          eb
            .selectFrom('introductions')
            .select('introductions.id')
            .whereRef('introductions.person_id', '=', 'people.id')
            .where('answered_at', 'is', null),
        ),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return known !== undefined;
}
