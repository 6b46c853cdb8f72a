import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { getRoster } from '../get-roster.ts';
import { listRefused, type RefusedLine } from '../list-refused.ts';
import type { Problem } from '../problem.ts';
import { usualNamesOf } from '../reading/column-names.ts';
import type { Head } from '../reading/header.ts';
import { keptColumns } from '../roster.ts';
import type { RosterRow } from '../roster-queries.ts';
import { wordsUntil } from '../words-until.ts';
import { headsKept } from './heads-kept.ts';

/** In which words somebody is told what is wrong. */
export type WrongWords = { whereWrong: string; wrong: Readonly<Record<Problem, string>> };

export type RefusedTable = { fileName: string; rows: AsyncIterable<string[]> };

/** As the office calls them, in its order; of a roster that was read before that was kept, as offices usually do. */
function headsOf(roster: RosterRow): Head[] {
  const [kept, { kind }] = [headsKept(roster), roster];
  const usual = keptColumns[kind].map((column) => ({ column, head: usualNamesOf(column)[0] ?? column }));
  return kept.length > 0 ? kept : usual;
}

type Telling = { rosterId: string; heads: readonly Head[]; words: WrongWords };

const rowOf = ({ said, problems }: RefusedLine, { heads, words }: Telling): string[] => [
  ...heads.map(({ column }) => said?.[column] ?? ''),
  problems.map((problem) => words.wrong[problem]).join('；'),
];

const atOnce = 1000;

async function* rowsOf(ctx: Ctx, telling: Telling): AsyncGenerator<string[]> {
  yield [...telling.heads.map(({ head }) => head), telling.words.whereWrong];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const asked = { rosterId: telling.rosterId, limit: atOnce };
    const page = await listRefused(ctx, cursor === undefined ? asked : { ...asked, cursor });
    for (const line of page.items) yield rowOf(line, telling);
    cursor = page.nextCursor;
  }
}

/**
 * The lines of a roster that were refused, as a table in the office's own columns with what is wrong beside, to be mended and handed in
 * again. It is read piece by piece, as fast as it is taken. NotFound, Forbidden; RuleBroken `roster-words-forgotten` once what they said
 * is gone.
 */
export async function refusedTable(
  ctx: Ctx,
  { rosterId }: { rosterId: string },
  words: WrongWords,
): Promise<RefusedTable> {
  const roster = await inTransaction(personOnly(ctx), (ctx) => getRoster(ctx, rosterId));
  if (roster.forgotten_at !== null || dayOf(ctx.now) > wordsUntil(roster.read_at))
    throw ruleBroken('roster-words-forgotten');
  const fileName = `${roster.file_name.replace(/\.[^.]*$/, '')}-${words.whereWrong}.xlsx`;
  return { fileName, rows: rowsOf(ctx, { rosterId, heads: headsOf(roster), words }) };
}
