import { z } from 'zod';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import { listSeatsActedFor } from '../../requests/desk-queries.ts';
import type { Ctx, Page, PersonCtx } from '../../shared/ctx.ts';
import { pageOf, readCursor } from '../../shared/cursor.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { insertReadingsOfCases } from '../access-queries.ts';
import { caseStateOf, type CaseLine } from '../case.ts';
import { listNextClocks } from '../clocks/case-clock-queries.ts';
import { listCasesOf } from '../case-queries.ts';

const Cursor = z.tuple([z.string().refine(isId)]);

export const ListCases = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(30),
});
export type ListCases = z.input<typeof ListCases>;

type Row = Awaited<ReturnType<typeof listCasesOf>>[number];

const lineOf = (row: Row, nextClock: CaseLine['nextClock']): CaseLine => ({
  ...{ id: row.id, level: row.level, mediation: row.mediation, state: caseStateOf(row) },
  ...{ outcome: row.outcome, openedAt: row.opened_at, closedAt: row.closed_at, isLead: row.is_lead },
  nextClock,
});

/** By case. As the system: she herself reads the clocks of one case at a time, and these are all hers. */
async function nextClocksOf(ctx: PersonCtx, rows: readonly Row[]) {
  const ids = rows.map(({ id }) => id);
  const clocks = await asSystem(ctx, ({ db }) => listNextClocks(db, ids));
  return new Map(clocks.map(({ case_id: id, clock, due_at: dueAt }) => [id, { clock, dueAt }]));
}

async function page(ctx: PersonCtx, { cursor, limit }: z.output<typeof ListCases>): Promise<Page<CaseLine>> {
  const seats = await listSeatsActedFor(ctx);
  if (seats.length === 0) throw await forbiddenTo(ctx, 'caseworkers-only');
  const [before] = cursor === undefined ? [] : readCursor(cursor, Cursor);
  const rows = await listCasesOf(ctx.db, ctx.actor.personId, { before, limit: limit + 1 });
  const next = await nextClocksOf(ctx, rows);
  const present = (row: Row) => lineOf(row, next.get(row.id) ?? null);
  const found = pageOf(rows, limit, { present, keyOf: ({ id }) => [id] });
  await insertReadingsOfCases(
    ctx,
    'list-cases',
    found.items.map(({ id }) => id),
  );
  return found;
}

/** The cases on whose team she sits, the newest first, without a word of anybody. Forbidden to who has no seat. */
export async function listCases(ctx: Ctx, input: ListCases): Promise<Page<CaseLine>> {
  const asked = parseInput(ListCases, input);
  return inTransaction(personOnly(ctx), (ctx) => page(ctx, asked));
}
