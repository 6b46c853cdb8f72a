import { sql } from 'kysely';
import type { Db } from '../shared/ctx.ts';

export type Standing = { code: string; name: string; since: string };

/** Villages that stand today and that no list has ended or renamed ahead of its day. */
export async function listStanding(db: Db, codes: readonly string[], day: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select code, name, valid_from as since from commons.divisions
    where code = any(${codes}::text[]) and level = 'village' and valid_to is null and valid_from <= ${day}::date
    order by code`.execute(db);
  return rows;
}

type Became = { codes: readonly string[]; into: string; day: string };

/** From this day on they are part of another; until the day before they stay what they were. */
export const endVillages = (db: Db, { codes, into, day }: Became) =>
  sql`update commons.divisions set valid_to = ${day}::date, merged_into = ${into}
    where code = any(${codes}::text[]) and valid_to is null`.execute(db);

/** A new village, in the middle of those that become part of it. */
export const beginVillage = (db: Db, { codes, into, day, name }: Became & { name: string }) =>
  sql`insert into commons.divisions (code, name, level, parent_code, valid_from, source, lat, lng)
    select ${into}, ${name}, 'village', left(${into}, 9), ${day}::date, 'merger', avg(lat), avg(lng)
    from commons.divisions where code = any(${codes}::text[]) and valid_to is null`.execute(db);

/** It bears another name from this day on; where it has borne the old one since this very day, never. */
export async function renameVillage(
  db: Db,
  { code, name, day }: { code: string; name: string; day: string },
) {
  await sql`update commons.divisions set name = ${name}
    where code = ${code} and valid_to is null and valid_from = ${day}::date`.execute(db);
  await sql`with ended as (
      update commons.divisions set valid_to = ${day}::date
      where code = ${code} and valid_to is null and valid_from < ${day}::date and name <> ${name}
      returning level, parent_code, source, lat, lng)
    insert into commons.divisions (code, name, level, parent_code, valid_from, source, lat, lng)
    select ${code}, ${name}, level, parent_code, ${day}::date, source, lat, lng from ended`.execute(db);
}

type Renamed = { code: string; renamedOn: string; day: string };

/** It bears the name again that it bore up to the day on which it was renamed; where that is this day, it never bore another. */
export async function renameVillageBack(db: Db, { code, renamedOn, day }: Renamed): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from commons.divisions where code = ${code} and valid_to = ${renamedOn}::date`.execute(db);
  const [before] = rows;
  if (!before) return;
  if (renamedOn < day) {
    await renameVillage(db, { code, name: before.name, day });
    return;
  }
  await sql`delete from commons.divisions
    where code = ${code} and valid_to is null and valid_from = ${day}::date`.execute(db);
  await sql`update commons.divisions set valid_to = null where code = ${code} and valid_to = ${day}::date`.execute(
    db,
  );
}

type Back = { codes: readonly string[]; mergedOn: string; day: string };

/** They are villages again from this day on, as they were; where it is the day on which they ended, they never did. */
export async function beginVillagesAgain(db: Db, { codes, mergedOn, day }: Back): Promise<void> {
  if (mergedOn === day) {
    await sql`update commons.divisions set valid_to = null, merged_into = null
      where code = any(${codes}::text[]) and valid_to = ${day}::date`.execute(db);
    return;
  }
  await sql`insert into commons.divisions (code, name, level, parent_code, valid_from, source, lat, lng)
    select code, name, level, parent_code, ${day}::date, source, lat, lng from commons.divisions
    where code = any(${codes}::text[]) and valid_to = ${mergedOn}::date`.execute(db);
}

/** What became a village by a merger is none from this day on; where it began on this day, it never was. */
export async function endNewVillage(db: Db, { code, day }: { code: string; day: string }): Promise<void> {
  await sql`delete from commons.divisions
    where code = ${code} and valid_to is null and valid_from = ${day}::date`.execute(db);
  await sql`update commons.divisions set valid_to = ${day}::date where code = ${code} and valid_to is null`.execute(
    db,
  );
}
