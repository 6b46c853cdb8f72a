import { z } from 'zod';
import type { PersonOfPhone } from '../deputies/name-deputy.ts';
import { getPlaceBelow } from '../reach/get-place-below.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { inTransaction } from '../shared/transaction.ts';
import { judgeRows } from './judge-queries.ts';
import { knowDistrict } from './know-district.ts';
import { findHeader, missingIn } from './reading/header.ts';
import { peekLines } from './reading/peek-lines.ts';
import { rosterBases, rosterKinds, type TableLine } from './roster.ts';
import { deleteRoster, insertRoster, markRoster } from './roster-queries.ts';
import { rowsFrom, storeRows, type Reading } from './store-rows.ts';

const longestKeptDays = 3 * 366;

const asked = (field: string) => ({ path: [field], error: 'required' });

export const ReadRoster = z
  .strictObject({
    kind: z.enum(rosterKinds, { error: 'required' }),
    /** Whose it is: a town, or the district. */
    divisionCode: z.string().max(20),
    fileName: line(1, 200),
    /** Of a roster of women alone: why the law lets us keep it, what for, and until which day. */
    basis: z.enum(rosterBases).optional(),
    purpose: line(1, 200).optional(),
    keepUntil: z.iso.date({ error: 'day-shape' }).optional(),
  })
  .refine(({ kind, basis }) => kind !== 'women' || basis !== undefined, asked('basis'))
  .refine(({ kind, purpose }) => kind !== 'women' || purpose !== undefined, asked('purpose'))
  .refine(({ kind, keepUntil }) => kind !== 'women' || keepUntil !== undefined, asked('keepUntil'));
export type ReadRoster = z.input<typeof ReadRoster>;

type Source = {
  lines: AsyncIterable<TableLine>;
  personOfPhone: PersonOfPhone;
  /** Told after each piece how many lines were read so far. */
  onProgress?: (lines: number) => void;
};

function checkKeepUntil(keepUntil: string | undefined, today: string): void {
  if (keepUntil === undefined) return;
  if (keepUntil <= today) throw invalid([{ path: 'keepUntil', code: 'day-has-passed' }]);
  if (keepUntil > addDays(today, longestKeptDays))
    throw invalid([{ path: 'keepUntil', code: 'kept-too-long' }]);
}

const kept = async (ctx: PersonCtx, wish: z.output<typeof ReadRoster>) =>
  inTransaction(ctx, async (ctx) => {
    const division = await getPlaceBelow(ctx, wish.divisionCode, dayOf(ctx.now));
    return { division, known: await knowDistrict(ctx, division) };
  });

/** What could not be read to its end leaves nothing. */
async function readAll(
  ctx: PersonCtx,
  reading: Reading,
  { lines, onProgress }: Omit<Source, 'personOfPhone'>,
): Promise<void> {
  try {
    let rows = 0;
    for await (const piece of rowsFrom(lines, reading)) {
      rows += piece.rows.length;
      await storeRows(ctx, piece.rows, reading);
      onProgress?.(piece.lastLine);
    }
    if (rows === 0) throw invalid([{ path: 'file', code: 'roster-empty' }]);
    await asTheRoster(ctx, async (ctx) => {
      await judgeRows(ctx, reading.rosterId, { kind: reading.kind });
      await markRoster(ctx.db, reading.rosterId, { state: 'read', rows });
    });
  } catch (error) {
    await asTheRoster(ctx, ({ db }) => deleteRoster(db, reading.rosterId));
    throw error;
  }
}

const asTheRoster = async (ctx: Ctx, work: (ctx: Ctx) => Promise<void>): Promise<void> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, work);

async function begin(ctx: PersonCtx, wish: z.output<typeof ReadRoster>, headerLine: number) {
  const id = ctx.newId();
  const { basis = null, purpose = null, keepUntil: keep_until = null, ...roster } = wish;
  const why = wish.kind === 'women' ? { basis, purpose, keep_until } : noReason;
  await asTheRoster(ctx, async ({ db }) => {
    await insertRoster(db, {
      ...{ id, kind: roster.kind, division_code: roster.divisionCode, file_name: roster.fileName, ...why },
      ...{ header_line: headerLine, read_at: ctx.now, read_by: ctx.actor.personId },
    });
  });
  return id;
}

const noReason = { basis: null, purpose: null, keep_until: null };

/**
 * Reads an office's own table line by line and keeps of each what its kind needs, ready or refused with what is wrong in it: nothing of
 * it is in force before the office has looked at it and takes it. Returns the roster's id. Forbidden; Invalid, also
 * `roster-header-unknown` with the columns that are missing, `roster-empty`.
 */
export async function readRoster(ctx: Ctx, input: ReadRoster, source: Source): Promise<{ id: string }> {
  const wish = parseInput(ReadRoster, input);
  const person = personOnly(ctx);
  checkKeepUntil(wish.keepUntil, dayOf(ctx.now));
  const { division, known } = await kept(person, wish);
  const { first, all, close } = await peekLines(source.lines);
  try {
    const header = findHeader(first, wish.kind);
    const missing = header ? missingIn(header.columns, wish.kind) : ['header'];
    if (!header || missing.length > 0)
      throw invalid(missing.map((column) => ({ path: `file.${column}`, code: 'roster-column-missing' })));
    const rosterId = await begin(person, { ...wish, divisionCode: division.code }, header.line);
    const { personOfPhone } = source;
    const reading = { rosterId, kind: wish.kind, basis: wish.basis ?? null, header, known, personOfPhone };
    await readAll(person, reading, { ...source, lines: all });
    return { id: rosterId };
  } finally {
    await close();
  }
}
