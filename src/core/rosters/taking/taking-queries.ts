import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx, Db } from '../../shared/ctx.ts';
import type { NewLink } from '../../links/link-queries.ts';

type NewPerson = { id: string; name: string; added_by: string; joined_at: Date };

export const insertPeople = (db: Db, people: readonly NewPerson[]) =>
  db.insertInto('people').values(people).execute();

export const insertLinks = (db: Db, links: readonly NewLink[]) =>
  db.insertInto('links').values(links).execute();

type Introduction = {
  id: string;
  roster_id: string;
  held_by: string;
  person_id: string;
  village_code: string;
  introduced_at: Date;
};

export const insertIntroductions = (db: Db, introductions: readonly Introduction[]) =>
  db.insertInto('introductions').values(introductions).execute();

type Made = { id: string; personId: string; madeId: string };

/** What came of each row; what it said is gone with it. */
export const markTaken = (ctx: Ctx, made: readonly Made[]) =>
  sql`
    update ${cellTable(ctx.cell, 'roster_rows')} r
    set state = 'taken', person_id = made.person_id, made_id = made.made_id, said = null, phone = null,
      name = null, mark = null, name_mark = null
    from unnest(${made.map(({ id }) => id)}::uuid[], ${made.map(({ personId }) => personId)}::uuid[],
      ${made.map(({ madeId }) => madeId)}::uuid[]) as made (id, person_id, made_id)
    where r.id = made.id`.execute(ctx.db);
