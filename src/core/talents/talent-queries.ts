import { sql, type Selectable } from 'kysely';
import type { Requests, Talents } from '../../platform/db/types.generated.ts';
import { requestsFrom, type RequestRow } from '../requests/request-queries.ts';
import type { Db } from '../shared/ctx.ts';

/** What she chose; none where she has only written it in her own words. */
export const findTalent = (db: Db, requestId: string) =>
  db
    .selectFrom('talents')
    .select(['kinds', 'resting_since'])
    .where('request_id', '=', requestId)
    .executeTakeFirst();

type Kept = Pick<Selectable<Talents>, 'request_id' | 'person_id' | 'kinds' | 'resting_since' | 'changed_at'>;

/** Asked as the system. */
export const keepTalent = (db: Db, row: Kept) =>
  db
    .insertInto('talents')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('request_id').doUpdateSet({
        ...{ kinds: row.kinds, resting_since: row.resting_since, changed_at: row.changed_at },
      }),
    )
    .execute();

type Sealed = Pick<Selectable<Requests>, 'words' | 'contact' | 'caller_mark'>;

/** Her words and how to reach her, written anew; of the old ones nothing stays. Asked as the system. */
export const markTalentWords = (db: Db, requestId: string, sealed: Sealed) =>
  db.updateTable('requests').set(sealed).where('id', '=', requestId).where('door', '=', 'talent').execute();

/** What people can do, as they have told one home. */
export const listTalentsAt = (
  db: Db,
  homeId: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<RequestRow[]> =>
  requestsFrom(db)
    .where('door', '=', 'talent')
    .where('home_id', '=', homeId)
    .where('closed_at', 'is', null)
    .$if(after !== undefined, (query) => query.where('requests.id', '<', after ?? ''))
    .orderBy('requests.id', 'desc')
    .limit(limit)
    .execute();

/** All of one person, or one alone. */
export type TalentOf = { personId: string } | { requestId: string };

/** Of somebody who leaves, or one that is erased. Asked as the system. */
export const markTalentsOfForgotten = (db: Db, of: TalentOf) =>
  db
    .updateTable('talents')
    .set({ kinds: sql`'{}'`, resting_since: null })
    .where((eb) =>
      'personId' in of ? eb('person_id', '=', of.personId) : eb('request_id', '=', of.requestId),
    )
    .execute();

/** Whose words are forgotten, her kinds are too. Asked as the system. */
export const markTalentsForgotten = async (db: Db): Promise<void> => {
  await db
    .updateTable('talents')
    .set({ kinds: sql`'{}'`, resting_since: null })
    .where('kinds', '<>', sql<string[]>`'{}'`)
    .where('request_id', 'in', db.selectFrom('requests').select('id').where('forgotten_at', 'is not', null))
    .execute();
};
