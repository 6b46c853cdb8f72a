import { sql, type Kysely, type Selectable } from 'kysely';
import type { AccountsCodes, DB } from '../../db/types.generated.ts';

export const codeMinutes = 5;
export const codeTries = 5;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Whoever wants to send or count codes of one phone waits here for the others: held until the transaction ends. */
export const lockPhone = (db: Kysely<DB>, phoneKey: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${phoneKey}, 0))`.execute(db);

/** How many codes this phone was sent, in the last hour and day; `unanswered` are those that signed nobody in, `lastStanding` is when the last one was sent that still may. */
export async function countCodes(db: Kysely<DB>, phoneKey: string, now: Date) {
  const hourAgo = new Date(now.getTime() - hourMs);
  const dayAgo = new Date(now.getTime() - dayMs);
  return db
    .selectFrom('accounts.codes')
    .where('phone_key', '=', phoneKey)
    .where('sent_at', '>', dayAgo)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('sent_at', '>', hourAgo).as('inHour'),
      fn
        .countAll<number>()
        .filterWhere('sent_at', '>', hourAgo)
        .filterWhere('used_at', 'is', null)
        .as('unansweredInHour'),
      fn.countAll<number>().filterWhere('used_at', 'is', null).as('unansweredInDay'),
      fn
        .max<Date | null>('sent_at')
        .filterWhere('used_at', 'is', null)
        .filterWhere('tries', '<', codeTries)
        .as('lastStanding'),
    ])
    .executeTakeFirstOrThrow();
}

/** How many codes the whole district was sent in the last day: older ones have left the table. */
export async function countAllCodes(db: Kysely<DB>, now: Date): Promise<number> {
  const { sent } = await db
    .selectFrom('accounts.codes')
    .where('sent_at', '>', new Date(now.getTime() - dayMs))
    .select(({ fn }) => fn.countAll<number>().as('sent'))
    .executeTakeFirstOrThrow();
  return sent;
}

export const insertCode = (
  db: Kysely<DB>,
  code: { id: string; phoneKey: string; codeHash: string; sentAt: Date },
) =>
  db
    .insertInto('accounts.codes')
    .values({
      id: code.id,
      phone_key: code.phoneKey,
      code_hash: code.codeHash,
      sent_at: code.sentAt,
      expires_at: new Date(code.sentAt.getTime() + codeMinutes * 60_000),
    })
    .execute();

export const deleteCode = (db: Kysely<DB>, id: string) =>
  db.deleteFrom('accounts.codes').where('id', '=', id).execute();

/** No trace of a phone that asked for a code outlives the day that its limit counts, nor a clock that ran ahead. */
export const deleteOldCodes = (db: Kysely<DB>, now: Date) =>
  db
    .deleteFrom('accounts.codes')
    .where((eb) =>
      eb.or([
        eb('sent_at', '<', new Date(now.getTime() - dayMs)),
        eb('sent_at', '>', new Date(now.getTime() + dayMs)),
      ]),
    )
    .execute();

/**
 * Codes of this phone from a clock that ran ahead and is right by now: each would pass for the newest until its time
 * comes, and shut her out. One that may be on its way to her stays.
 */
export const deleteCodesAhead = (db: Kysely<DB>, phoneKey: string, { now, onItsWay }: Ahead) =>
  db
    .deleteFrom('accounts.codes')
    .where('phone_key', '=', phoneKey)
    .where('sent_at', '>', now)
    .where((eb) => eb.or([eb('used_at', 'is not', null), eb('sent_at', '>=', onItsWay)]))
    .execute();

/** `onItsWay`: what was sent before this instant may still be. */
type Ahead = { now: Date; onItsWay: Date };

/** This phone's codes of the last day, newest first: only the newest one counts. */
export const listCodes = (db: Kysely<DB>, phoneKey: string): Promise<Selectable<AccountsCodes>[]> =>
  db
    .selectFrom('accounts.codes')
    .selectAll()
    .where('phone_key', '=', phoneKey)
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/**
 * One try at a code, in one statement: the try is counted and a right code is used up under the row's lock, so that
 * of two tabs one wins and a hundred guesses at once are still five. Undefined where no try was left.
 */
export const tryCode = (db: Kysely<DB>, id: string, guess: { codeHash: string; now: Date }) =>
  db
    .updateTable('accounts.codes')
    .set(({ eb }) => ({
      tries: eb('tries', '+', 1),
      used_at: sql<Date | null>`case when code_hash = ${guess.codeHash} then ${guess.now}::timestamptz end`,
    }))
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('tries', '<', codeTries)
    .where('expires_at', '>', guess.now)
    .returning('used_at')
    .executeTakeFirst();
