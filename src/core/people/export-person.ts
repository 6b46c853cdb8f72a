import { statusOf, type ClaimStatus } from '../claims/claim.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { boundOf, sealedColumns } from './columns/sealed-columns.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { columnsAboutHer, type PersonColumns } from './columns/person-columns.ts';
import { columnsWhereSheActed } from './columns/where-she-acted.ts';
import { findPerson, listActivitiesOf, listFamilyOf, listRowsThatName, type Row } from './person-queries.ts';

export type PersonExport = {
  exportedAt: Date;
  /** What she and her family signed up for, in words, and what became of it; `id` is the activity's. */
  activities: {
    id: string;
    signupId: string;
    /** The name of a relative; null where it is her own. */
    forWhom: string | null;
    title: string;
    homeName: string;
    startsAt: Date;
    partySize: number;
    status: ClaimStatus;
  }[];
  /** Whom she signs up beside herself. */
  family: { name: string | null; kind: string }[];
  /** Every row about her, whole, by table. */
  aboutHer: Record<string, Row[]>;
  /** What she did that may be about others: which row, and in which part she stands. */
  whereSheActed: Record<string, Row[]>;
};

/** What of a row is hers where she only acted: its keys, its times, and the columns that hold her own id. */
function partsOfHers(row: Row, personId: string): Row {
  const isHers = ([column, value]: [string, unknown]) =>
    value === personId || ['id', 'key', 'verb', 'kind', 'at'].includes(column) || column.endsWith('_at');
  return Object.fromEntries(Object.entries(row).filter(isHers));
}

/** As JSON has bytes of PostgreSQL: `\\x` and their digits. */
const bytesOf = (value: unknown): Buffer | null =>
  typeof value === 'string' && value.startsWith('\\x') ? Buffer.from(value.slice(2), 'hex') : null;

/** A row about her with what is sealed in it in words, and without what nobody can read. */
async function opened(ctx: Ctx, row: Row, source: PersonColumns): Promise<Row> {
  const { table, hidden = [] } = source;
  const told = Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.includes(column)));
  for (const sealed of sealedColumns) {
    if (sealed.table !== table || hidden.includes(sealed.column)) continue;
    const bytes = bytesOf(row[sealed.column]);
    const bound = { of: boundOf(sealed), id: String(row[sealed.id]) };
    told[sealed.column] = bytes && (await ctx.vault.open(bytes, bound));
  }
  return told;
}

async function gather(ctx: Ctx, personId: string): Promise<PersonExport> {
  const aboutHer: Record<string, Row[]> = {};
  const whereSheActed: Record<string, Row[]> = {};
  for (const source of columnsAboutHer) {
    aboutHer[source.table] = await listRowsThatName(ctx, personId, source);
  }
  for (const source of columnsWhereSheActed) {
    const rows = await listRowsThatName(ctx, personId, source);
    whereSheActed[source.table] = rows.map((row) => partsOfHers(row, personId));
  }
  const relatives = await listFamilyOf(ctx.db, personId);
  const nameOf = new Map(relatives.map(({ id, name }) => [id, name ?? '']));
  const rows = await listActivitiesOf(ctx.db, [personId, ...nameOf.keys()]);
  const activities = rows.map(({ personId: holder, offer_ends_at, confirmed_at, withdrawn_at, ...row }) => ({
    ...row,
    forWhom: nameOf.get(holder) ?? null,
    status: statusOf({ offer_ends_at, confirmed_at, withdrawn_at }, ctx.now),
  }));
  const family = relatives.map(({ name, kind }) => ({ name, kind }));
  return { exportedAt: ctx.now, activities, family, aboutHer, whereSheActed };
}

/** Everything that the cell holds about her, for her to keep: from each table that may name her. */
export async function exportPerson(ctx: Ctx): Promise<PersonExport> {
  const given = await inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    if (!(await findPerson(ctx.db, personId))) throw notFound('person-not-found');
    await recordDeed(ctx, { verb: 'export-person', subjectId: personId, personId });
    // As the system: rows of a home she no longer keeps are hers too where they name her.
    return asSystem(ctx, (ctx) => gather(ctx, personId));
  });
  for (const source of columnsAboutHer) {
    const rows = given.aboutHer[source.table] ?? [];
    given.aboutHer[source.table] = await Promise.all(rows.map((row) => opened(ctx, row, source)));
  }
  return given;
}
