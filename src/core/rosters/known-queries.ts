import { sql } from 'kysely';
import type { Db } from '../shared/ctx.ts';

export type NamedDivision = {
  code: string;
  name: string;
  level: 'town' | 'village';
  until: string | null;
  /** What it became part of on that day. */
  into: string | null;
};

/** The villages and towns below a prefix, with every name that each has had, the last first; `until`: the day on which it lost it. */
export const listNamesBelow = (db: Db, prefix: string): Promise<NamedDivision[]> =>
  db
    .selectFrom('commons.divisions as division')
    .select(['division.code', 'division.name', 'division.valid_to as until'])
    .select('division.merged_into as into')
    .select(sql<'town' | 'village'>`division.level`.as('level'))
    .where('division.code', '>=', prefix)
    .where('division.code', '<', `${prefix}:`)
    .where('division.level', 'in', ['town', 'village'])
    .orderBy('division.code')
    .orderBy('division.valid_from', 'desc')
    .execute();

export type NamedExecutive = { id: string; name: string; divisionCode: string };

/** Asked as the system. */
export const listExecutiveNames = (db: Db, prefix: string): Promise<NamedExecutive[]> =>
  db
    .selectFrom('executives')
    .innerJoin('people', 'people.id', 'executives.person_id')
    .select(['executives.id', 'executives.division_code as divisionCode'])
    .select((eb) => eb.ref('people.name').$notNull().as('name'))
    .where('executives.left_on', 'is', null)
    .where('people.name', 'is not', null)
    .where('executives.division_code', '>=', prefix)
    .where('executives.division_code', '<', `${prefix}:`)
    .execute();

/** Asked as the system. */
export const listLeads = (db: Db, prefix: string): Promise<{ villageCode: string; executiveId: string }[]> =>
  db
    .selectFrom('links')
    .select(['village_code as villageCode', 'executive_id as executiveId'])
    .where('kind', '=', 'chair')
    .where('left_on', 'is', null)
    .where('village_code', '>=', prefix)
    .where('village_code', '<', `${prefix}:`)
    .execute();
