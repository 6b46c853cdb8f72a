import { z } from 'zod';
import type { PersonOfPhone } from '../deputies/name-deputy.ts';
import { prefixOf } from '../divisions/division.ts';
import { getPlaceBelow } from '../reach/get-place-below.ts';
import { knowPlaces } from '../rosters/know-places.ts';
import { linesBelow, type LineBelow } from '../rosters/reading/lines-below.ts';
import { finderOf } from '../rosters/reading/place-names.ts';
import { saidIn } from '../rosters/reading/said-in.ts';
import { withHeader } from '../rosters/reading/with-header.ts';
import type { TableLine } from '../rosters/roster.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { bringVisit } from './bring-visit.ts';
import { understandVisit } from './understand-visit.ts';
import { headsOfVisits } from './visit-column-names.ts';
import type { KnownOfVisits, SaidOfVisit, VisitProblem } from './visit-list.ts';
import { listVisitors } from './visit-list-queries.ts';
import { visitorOf } from './visitor-of.ts';

export const ImportVisits = z.strictObject({
  /** Whose executives they are: a town's, or the district's. */
  divisionCode: z.string().max(20),
  dryRun: z.boolean().default(false),
});
export type ImportVisits = z.input<typeof ImportVisits>;

type Source = {
  lines: AsyncIterable<TableLine>;
  /** Who signs in with a phone; nobody is made by asking. */
  personOfPhone: PersonOfPhone;
  /** Told of each line that is no visit. */
  onRefused: (line: number, problems: readonly VisitProblem[]) => void;
  onProgress?: (lines: number) => void;
};

/** Logged, there already and refused are together all lines that say anything. */
export type ImportedVisits = {
  rows: number;
  logged: number;
  there: number;
  refused: number;
  /** There is a column of notes, and nothing of it was read: a note is hers alone who writes it. */
  hasNotes: boolean;
};

type Wish = z.output<typeof ImportVisits>;
type Bringing = Omit<Source, 'lines'> & Wish & { known: KnownOfVisits };

const knowing = async (ctx: PersonCtx, { divisionCode }: Wish) =>
  inTransaction(ctx, async (ctx): Promise<KnownOfVisits> => {
    const today = dayOf(ctx.now);
    const division = await getPlaceBelow(ctx, divisionCode, today);
    return asSystem(ctx, async ({ db }) => ({
      ...{ today, findVillage: finderOf(await knowPlaces(db, division)) },
      visitors: await listVisitors(db, prefixOf(division.code)),
    }));
  });

type Came = 'logged' | 'there' | VisitProblem[];

async function bringLine(ctx: PersonCtx, said: SaidOfVisit, bringing: Bringing): Promise<Came> {
  const { known, personOfPhone, dryRun: isTrial } = bringing;
  const visit = understandVisit(said, known);
  const { problems, whom, day, channel } = visit;
  const isSaid = !problems.some(
    (problem) => problem === 'visitor-missing' || problem === 'phone-unknown-form',
  );
  const found = isSaid ? await visitorOf(visit, { visitors: known.visitors, personOfPhone }) : undefined;
  if (typeof found === 'string') problems.push(found);
  if (problems.length > 0 || typeof found !== 'object') return problems;
  const accountPersonId = whom.phone === null ? null : await personOfPhone(whom.phone);
  const brought = { visitedBy: found.personId, whom, accountPersonId, day, channel };
  const came = await bringVisit(ctx, brought, { isTrial });
  return came === 'logged' || came === 'there' ? came : [came];
}

async function bringAll(
  ctx: PersonCtx,
  lines: AsyncIterable<LineBelow<SaidOfVisit>>,
  bringing: Bringing,
): Promise<Omit<ImportedVisits, 'hasNotes'>> {
  const counts = { rows: 0, logged: 0, there: 0, refused: 0 };
  for await (const { line, said, isRow } of lines) {
    const came: Came = isRow ? await bringLine(ctx, said, bringing) : ['not-of-a-row'];
    counts.rows += 1;
    counts[typeof came === 'string' ? came : 'refused'] += 1;
    if (typeof came !== 'string') bringing.onRefused(line, came);
    bringing.onProgress?.(line);
  }
  return counts;
}

/**
 * Takes visits that an office's executives kept on paper or elsewhere: each line is logged as of its day, in a transaction of its own,
 * so that whatever stops it, the same table again goes on where it stopped. Forbidden; Invalid, also `roster-column-missing` for each,
 * `roster-empty`.
 */
export async function importVisits(ctx: Ctx, input: ImportVisits, source: Source): Promise<ImportedVisits> {
  const wish = parseInput(ImportVisits, input);
  const person = personOnly(ctx);
  const known = await knowing(person, wish);
  return withHeader(source.lines, headsOfVisits, async ({ line: headerLine, found: all, lines }) => {
    const found = new Map(all);
    const hasNotes = found.delete('note');
    const below = linesBelow(lines, headerLine, (line) => saidIn(found, line));
    const counts = await bringAll(person, below, { ...source, ...wish, known });
    if (counts.rows === 0) throw invalid([{ path: 'file', code: 'roster-empty' }]);
    return { ...counts, hasNotes };
  });
}
