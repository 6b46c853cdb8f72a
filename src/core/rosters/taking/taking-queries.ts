import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { insertMany } from '../../shared/queries/insert-many.ts';
import type { NewLink } from '../../links/link-queries.ts';

/** Each of these lines becomes somebody who bears its id and its name. */
export const insertPeople = (ctx: Ctx, rowIds: readonly string[], by: string) =>
  sql`
    insert into ${cellTable(ctx.cell, 'people')} (id, name, added_by, joined_at)
    select id, name, ${by}, ${ctx.now} from ${cellTable(ctx.cell, 'roster_rows')}
    where id = any(${[...rowIds]}::uuid[]) order by id`.execute(ctx.db);

type Kept = { id: string; keep_until: string | null };

/** The phones of these lines stand from now on with those who bear the lines' ids. Returns who has one. */
export async function keepPhones(ctx: Ctx, rowIds: readonly string[], roster: Kept): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    insert into ${cellTable(ctx.cell, 'person_phones')} (person_id, phone, mark, roster_id, keep_until)
    select id, phone, mark, ${roster.id}, ${roster.keep_until} from ${cellTable(ctx.cell, 'roster_rows')}
    where id = any(${[...rowIds]}::uuid[]) and phone is not null order by id
    returning person_id`.execute(ctx.db);
  return rows.map(({ person_id: personId }) => personId);
}

export const insertLinks = (ctx: Ctx, links: readonly NewLink[]): Promise<void> => {
  const of = <K extends keyof NewLink>(name: K) => links.map((one) => one[name]);
  return insertMany(ctx, 'links', {
    columns: {
      ...{ id: ['uuid', of('id')], kind: ['text', of('kind')], executive_id: ['uuid', of('executive_id')] },
      ...{ held_by: ['uuid', of('held_by')], person_id: ['uuid', of('person_id')] },
      ...{ village_code: ['text', of('village_code')], said_yes: ['text', of('said_yes')] },
      ...{ joined_on: ['date', of('joined_on')], joined_at: ['timestamptz', of('joined_at')] },
      ...{ first_due_on: ['date', of('first_due_on')], due_on: ['date', of('due_on')] },
    },
  });
};

type Introduction = {
  id: string;
  roster_id: string;
  held_by: string;
  person_id: string;
  village_code: string;
  introduced_at: Date;
};

export const insertIntroductions = (ctx: Ctx, introductions: readonly Introduction[]): Promise<void> => {
  const of = <K extends keyof Introduction>(name: K) => introductions.map((one) => one[name]);
  return insertMany(ctx, 'introductions', {
    columns: {
      ...{ id: ['uuid', of('id')], roster_id: ['uuid', of('roster_id')], held_by: ['uuid', of('held_by')] },
      ...{ person_id: ['uuid', of('person_id')], village_code: ['text', of('village_code')] },
      introduced_at: ['timestamptz', of('introduced_at')],
    },
  });
};

type Made = { id: string; madeId: string };

/** What came of each row; what it said is gone with it. */
export const markTaken = (ctx: Ctx, made: readonly Made[]) =>
  sql`
    update ${cellTable(ctx.cell, 'roster_rows')} r
    set state = 'taken', person_id = r.id, made_id = made.made_id, said = null, phone = null,
      name = null, mark = null, name_mark = null
    from unnest(${made.map(({ id }) => id)}::uuid[], ${made.map(({ madeId }) => madeId)}::uuid[]) as made (id, made_id)
    where r.id = made.id`.execute(ctx.db);
