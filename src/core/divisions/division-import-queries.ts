import { sql } from 'kysely';
import type { Db } from '../shared/ctx.ts';
import type { CheckedRow } from './division-row.ts';

/** What a stored version remembers of the list it came from. */
export type Edition = { source: string; validFrom: string };

const lockOfImports = 7_215_000_002;

/** Two lists at once would each judge parents by half of the other. */
export const waitForOtherImports = (db: Db) =>
  sql`select pg_advisory_xact_lock(${lockOfImports})`.execute(db);

const asTable = (rows: readonly CheckedRow[]) => sql`unnest(
  ${rows.map((row) => row.line)}::integer[], ${rows.map((row) => row.code)}::text[],
  ${rows.map((row) => row.name)}::text[], ${rows.map((row) => row.level)}::text[],
  ${rows.map((row) => row.parentCode)}::text[]) as listed (line, code, name, level, parent_code)`;

const differs = sql`(stored.name, stored.level, stored.parent_code)
  is distinct from (listed.name, listed.level, listed.parent_code)`;

/** Lines that would rewrite a version newer than this edition: history is not changed from behind. */
export async function listLinesOlderThanStored(db: Db, rows: readonly CheckedRow[], edition: Edition) {
  const day = sql`${edition.validFrom}::date`;
  const { rows: found } = await sql<{ line: number }>`
    select distinct listed.line from ${asTable(rows)}
    join commons.divisions as stored on stored.code = listed.code
    where (${differs} and stored.valid_from > ${day}) or stored.valid_to > ${day}
    order by listed.line`.execute(db);
  return found.map(({ line }) => line);
}

/** The same day's edition read again: a slip of the pen is put right without a new version. */
export async function correctSameEdition(db: Db, rows: readonly CheckedRow[], edition: Edition) {
  const result = await sql`
    update commons.divisions as stored
    set name = listed.name, level = listed.level, parent_code = listed.parent_code, source = ${edition.source}
    from ${asTable(rows)}
    where stored.code = listed.code and stored.valid_to is null
      and stored.valid_from = ${edition.validFrom}::date and ${differs}`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

/** Ends the version that this edition replaces; the next statement begins the new one on the same day. */
export async function endReplacedVersions(db: Db, rows: readonly CheckedRow[], edition: Edition) {
  const result = await sql`
    update commons.divisions as stored set valid_to = ${edition.validFrom}::date
    from ${asTable(rows)}
    where stored.code = listed.code and stored.valid_to is null and ${differs}`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

/** A new name does not move a village: the position of the version before stays with it. */
export async function beginVersions(db: Db, rows: readonly CheckedRow[], edition: Edition) {
  const result = await sql`
    insert into commons.divisions (code, name, level, parent_code, valid_from, source, lat, lng)
    select listed.code, listed.name, listed.level, listed.parent_code, ${edition.validFrom}::date,
      ${edition.source}, before.lat, before.lng
    from ${asTable(rows)}
    left join commons.divisions as before on before.code = listed.code and before.valid_to = ${edition.validFrom}::date
    where not exists (
      select from commons.divisions as stored where stored.code = listed.code and stored.valid_to is null)
    `.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

/** Those of the codes that are stored and not ended. */
export async function listKnownCodes(db: Db, codes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from commons.divisions where code = any(${codes}::text[]) and valid_to is null`.execute(db);
  return rows.map(({ code }) => code);
}
