import { z } from 'zod';
import { attemptOnce, type Once } from '../deeds/answer-once.ts';
import type { AnswerKey } from '../deeds/record-deed.ts';
import type { PersonOfPhone } from '../deputies/name-deputy.ts';
import { getPlaceBelow } from '../reach/get-place-below.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { inTransaction } from '../shared/transaction.ts';
import { knowDistrict } from './know-district.ts';
import { headerOf, headsOf, type Header } from './reading/header.ts';
import { withHeader } from './reading/with-header.ts';
import { readToItsEnd } from './read-to-its-end.ts';
import { rosterBases, rosterKinds, type TableLine } from './roster.ts';
import { insertRoster } from './roster-queries.ts';

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

type Source = Once & {
  lines: AsyncIterable<TableLine>;
  personOfPhone: PersonOfPhone;
  /** Told after each piece how many lines were read so far. */
  onProgress?: (lines: number) => void;
  /** Of the file's bytes, where a retry with the same key may come: with another file it is another question. */
  fileHash?: string;
};
type Attempt = Source & { answer: AnswerKey | undefined };

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

async function begin(ctx: PersonCtx, wish: z.output<typeof ReadRoster>, { line, heads, others }: Header) {
  const id = ctx.newId();
  const { basis = null, purpose = null, keepUntil: keep_until = null, ...roster } = wish;
  const why = wish.kind === 'women' ? { basis, purpose, keep_until } : noReason;
  await inTransaction({ ...ctx, actor: { kind: 'system' } }, async ({ db }) => {
    await insertRoster(db, {
      ...{ id, kind: roster.kind, division_code: roster.divisionCode, file_name: roster.fileName, ...why },
      ...{
        header_line: line,
        heads: JSON.stringify(heads),
        other_heads: others,
        read_at: ctx.now,
        read_by: ctx.actor.personId,
      },
    });
  });
  return id;
}

const noReason = { basis: null, purpose: null, keep_until: null };

async function attempt(
  person: PersonCtx,
  wish: z.output<typeof ReadRoster>,
  source: Attempt,
): Promise<{ id: string }> {
  const { division, known } = await kept(person, wish);
  return withHeader(source.lines, headsOf(wish.kind), async ({ lines, ...found }) => {
    const header = headerOf(found);
    const rosterId = await begin(person, { ...wish, divisionCode: division.code }, header);
    const { personOfPhone } = source;
    const reading = { rosterId, kind: wish.kind, basis: wish.basis ?? null, header, known, personOfPhone };
    await readToItsEnd(person, reading, { ...source, lines });
    return { id: rosterId };
  });
}

/**
 * Reads an office's own table line by line and keeps of each what its kind needs, ready or refused with what is wrong in it: nothing of
 * it is in force before the office has looked at it and takes it. Returns the roster's id; a retry with the same key gets the first
 * one's. Forbidden; Invalid, also `roster-column-missing` for each, `roster-empty`.
 */
export async function readRoster(ctx: Ctx, input: ReadRoster, source: Source): Promise<{ id: string }> {
  const wish = parseInput(ReadRoster, input);
  const person = personOnly(ctx);
  checkKeepUntil(wish.keepUntil, dayOf(ctx.now));
  return attemptOnce(person, source, {
    request: { verb: 'read-roster', input: { ...wish, file: source.fileHash } },
    attempt: (answer) => attempt(person, wish, { ...source, answer }),
    again: (_ctx, id) => Promise.resolve({ id }),
  });
}
