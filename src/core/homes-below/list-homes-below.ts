import { z } from 'zod';
import { isWithin } from '../divisions/division.ts';
import { lastDayOf } from '../deputies/deputy.ts';
import { fold } from '../search/fold.ts';
import { pageOf, readCursor } from '../shared/cursor.ts';
import type { Ctx, Page } from '../shared/ctx.ts';
import { forbidden } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { listedStates, sortsOfHomes, type HomeBelow } from './home-below.ts';
import { officeOnly } from '../offices/office-only.ts';
import { listRowsBelow, type HomeRow } from './home-below-queries.ts';

export const ListHomesBelow = z.strictObject({
  town: z
    .string()
    .regex(/^[0-9]{2,20}$/, { error: 'division-code-shape' })
    .optional(),
  state: z.enum(listedStates).optional(),
  q: z.string().max(60, { error: 'too-long' }).default(''),
  sort: z.enum(sortsOfHomes).default('village'),
  cursor: z.string().optional(),
  limit: z.number().int().min(1).max(100).default(20),
});
export type ListHomesBelow = z.input<typeof ListHomesBelow>;

const townDigits = 9;

export const presentRow = (row: HomeRow): HomeBelow => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  villageName: row.village_name ?? row.division_code,
  townCode: row.division_code.slice(0, townDigits),
  townName: row.town_name ?? '',
  state: row.state,
  pauseUntil: row.pause_until,
  hosts: row.hosts,
  leader: row.leader_name === null ? null : { title: row.leader_title, name: row.leader_name },
  lastDay: lastDayOf(row.until),
  lastActivityAt: row.last_activity_at,
  mergesInto:
    row.merges_into_id !== null && row.merges_into_name !== null
      ? { id: row.merges_into_id, name: row.merges_into_name }
      : null,
});

/** A code, an instant in digits, or that there is none. */
const After = z.tuple([z.string().regex(/^([0-9]{0,20}|never)$/), z.uuid()]);

/** The homes below her office, in the order of their villages if nothing else is asked. Forbidden beyond her part of the tree. */
export async function listHomesBelow(ctx: Ctx, input: ListHomesBelow = {}): Promise<Page<HomeBelow>> {
  const { town, state, q, sort, cursor, limit } = parseInput(ListHomesBelow, input);
  const after = cursor === undefined ? undefined : readCursor(cursor, After);
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { divisions, prefixes } = await officeOnly(ctx);
    if (town && !divisions.some((above) => isWithin(town, above))) throw forbidden();
    const words = fold(q).trim();
    const filter = { prefixes, townCode: town, state, words, sort, after, limit: limit + 1 };
    const rows = await asSystem(ctx, (ctx) => listRowsBelow(ctx, filter));
    return pageOf(rows, limit, { present: presentRow, keyOf: (row) => [row.sort_key, row.id] });
  });
}
