import { z } from 'zod';
import { mapGrids } from '../homes/positions/map-grids.ts';
import { getPlaceBelow } from '../reach/get-place-below.ts';
import { knowPlaces } from '../rosters/know-places.ts';
import { linesBelow, type LineBelow } from '../rosters/reading/lines-below.ts';
import { finderOf } from '../rosters/reading/place-names.ts';
import { saidIn } from '../rosters/reading/said-in.ts';
import { wordOf } from '../rosters/reading/spellings.ts';
import { withHeader } from '../rosters/reading/with-header.ts';
import type { TableLine } from '../rosters/roster.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { bringHome, type CameOfHome } from './bring-home.ts';
import { headsOfHomes } from './home-column-names.ts';
import type { HomeProblem, KnownOfHomes, SaidOfHome, UnderstoodHome } from './home-list.ts';
import { understandHome } from './understand-home.ts';

export const ImportHomes = z.strictObject({
  /** Whose list it is: a town's, or the district's. */
  divisionCode: z.string().max(20),
  /** Whose map wrote its positions, where no column says it: nobody can tell by looking. */
  coordinates: z.enum(mapGrids).optional(),
  leadersAgreed: z.boolean().default(false),
  dryRun: z.boolean().default(false),
});
export type ImportHomes = z.input<typeof ImportHomes>;

type Source = {
  lines: AsyncIterable<TableLine>;
  /** Told of each line that becomes no home. */
  onRefused: (line: number, problems: readonly HomeProblem[]) => void;
  onProgress?: (lines: number) => void;
};

/** Founded, there already and refused are together all lines that say anything. */
export type ImportedHomes = {
  rows: number;
  founded: number;
  there: number;
  refused: number;
  /** Of so many lines the leader's name or her own phone was left out. */
  leftOut: number;
};

type Wish = z.output<typeof ImportHomes>;

const knowing = async (ctx: PersonCtx, { divisionCode, coordinates, leadersAgreed }: Wish) =>
  inTransaction(ctx, async (ctx): Promise<KnownOfHomes> => {
    const today = dayOf(ctx.now);
    const division = await getPlaceBelow(ctx, divisionCode, today);
    const places = await asSystem(ctx, ({ db }) => knowPlaces(db, division));
    return { today, findVillage: finderOf(places), grid: coordinates, leadersAgreed };
  });

/** A trial leaves nothing by which it would see the same home twice. */
function twiceIn(tried: Set<string>, { name, villageCode }: UnderstoodHome): boolean {
  const home = `${villageCode} ${wordOf(name)}`;
  const isTwice = tried.has(home);
  tried.add(home);
  return isTwice;
}

async function bringAll(
  ctx: PersonCtx,
  lines: AsyncIterable<LineBelow<SaidOfHome>>,
  { known, dryRun, ...told }: Wish & Pick<Source, 'onRefused' | 'onProgress'> & { known: KnownOfHomes },
): Promise<ImportedHomes> {
  const counts = { rows: 0, founded: 0, there: 0, refused: 0, leftOut: 0 };
  const tried = new Set<string>();
  for await (const { line, said, isRow } of lines) {
    const home = understandHome(said, known);
    let came: CameOfHome = { came: 'refused', problems: ['not-of-a-row'] };
    if (isRow) came = await bringHome(ctx, home, { isTrial: dryRun });
    if (came.came === 'founded' && dryRun && twiceIn(tried, home)) came = { came: 'there' };
    counts.rows += 1;
    counts[came.came] += 1;
    if (came.came === 'refused') told.onRefused(line, came.problems);
    else if (home.leftOut) counts.leftOut += 1;
    told.onProgress?.(line);
  }
  return counts;
}

/**
 * Takes an office's own table of homes, as it is: each line is founded by the rules of `foundHome`, in a transaction of its own, so that
 * whatever stops it, the same table again goes on where it stopped. Forbidden; Invalid, also `roster-column-missing` for each,
 * `roster-empty`.
 */
export async function importHomes(ctx: Ctx, input: ImportHomes, source: Source): Promise<ImportedHomes> {
  const wish = parseInput(ImportHomes, input);
  const person = personOnly(ctx);
  const known = await knowing(person, wish);
  return withHeader(source.lines, headsOfHomes, async ({ line: headerLine, found, lines }) => {
    const below = linesBelow(lines, headerLine, (line) => saidIn(found, line));
    const imported = await bringAll(person, below, { ...source, ...wish, known });
    if (imported.rows === 0) throw invalid([{ path: 'file', code: 'roster-empty' }]);
    return imported;
  });
}
