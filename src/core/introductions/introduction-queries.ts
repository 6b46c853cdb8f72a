import type { Db } from '../shared/ctx.ts';

export type Answer = 'yes' | 'no' | 'undone' | 'too-late' | 'same';

const lockWaiting = (db: Db) =>
  db
    .selectFrom('introductions')
    .select(['id', 'roster_id', 'held_by', 'person_id', 'village_code'])
    .where('answered_at', 'is', null)
    .forUpdate();

/** One that waits for her answer; until the transaction ends nobody else writes it down. */
export const lockIntroduction = (db: Db, id: string) =>
  lockWaiting(db).where('id', '=', id).executeTakeFirst();

/** The one that waits for this woman's answer. As the system. */
export const lockIntroductionOf = (db: Db, personId: string) =>
  lockWaiting(db).where('person_id', '=', personId).executeTakeFirst();

export type IntroductionRow = NonNullable<Awaited<ReturnType<typeof lockIntroduction>>>;

export const markIntroduction = (db: Db, id: string, { answer, at }: { answer: Answer; at: Date }) =>
  db.updateTable('introductions').set({ answer, answered_at: at }).where('id', '=', id).execute();

/** One that was answered, with its roster. As the system. */
export const findAnswered = (db: Db, id: string) =>
  db
    .selectFrom('introductions')
    .innerJoin('rosters', 'rosters.id', 'introductions.roster_id')
    .select(['introductions.held_by', 'introductions.village_code', 'rosters.state', 'rosters.keep_until'])
    .where('introductions.id', '=', id)
    .where('answered_at', 'is not', null)
    .executeTakeFirst();

/** It waits for her answer once more. As the system. */
export const askAgain = (db: Db, id: string, to: { villageCode: string; heldBy: string }) =>
  db
    .updateTable('introductions')
    .set({ answer: null, answered_at: null, village_code: to.villageCode, held_by: to.heldBy })
    .where('id', '=', id)
    .execute();

export type Waiting = {
  id: string;
  personId: string;
  name: string | null;
  villageCode: string;
  phone: Buffer | null;
};

/** Whom an executive is to ask, village by village. As the system. */
export const listWaitingOf = (db: Db, heldBy: string): Promise<Waiting[]> =>
  db
    .selectFrom('introductions')
    .innerJoin('people', 'people.id', 'introductions.person_id')
    .leftJoin('person_phones', 'person_phones.person_id', 'introductions.person_id')
    .select(['introductions.id', 'introductions.person_id as personId', 'people.name'])
    .select(['introductions.village_code as villageCode', 'person_phones.phone'])
    .where('introductions.held_by', '=', heldBy)
    .where('introductions.answered_at', 'is', null)
    .orderBy('introductions.village_code')
    .orderBy('people.name')
    .orderBy('introductions.id')
    .execute();

/** Whoever was not asked before her roster's last day passed is not asked any more. */
export const lapseIntroductions = (db: Db, { until, at }: { until: string; at: Date }) =>
  db
    .updateTable('introductions')
    .set({ answer: 'too-late', answered_at: at })
    .where('answered_at', 'is', null)
    .where('roster_id', 'in', db.selectFrom('rosters').select('id').where('keep_until', '<', until))
    .returning(['person_id', 'held_by', 'village_code'])
    .execute();
