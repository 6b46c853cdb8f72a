import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Targets } from '../ground/furnish.ts';
import type { Ground } from '../ground/open-ground.ts';
import type { WorkName } from '../load/asks.ts';
import { logVisit } from './log-visit.ts';
import { checkSeats, findByWords, findNear, insertSignup, listTown, takeSeat } from './statements.ts';

const insert = insertSignup(
  'gen_random_uuid(), (select id from control.activities where nr = :a), gen_random_uuid(), now()',
);
const nth = (table: string, column: string, number: string) =>
  `(select ${column} from control.${table} where nr = ${number})`;
const transaction = (...statements: string[]) =>
  ['begin', ...statements, 'commit'].map((line) => `${line};`).join('\n');

/** Control B: the same SQL without any server around it. Null where the page has no SQL of its own to compare. */
const scripts: Record<WorkName, ((targets: Targets) => string) | null> = {
  town: ({ towns }) =>
    `\\set n random(1, ${towns.length})
    ${listTown(nth('towns', 'code', ':n'), nth('towns', "code || ':'", ':n'))};`,
  search: ({ words }) =>
    `\\set n random(1, ${words.length})\n${findByWords(nth('words', 'query', ':n'), nth('words', 'named', ':n'))};`,
  near: ({ points }) => `\\set n random(1, ${points.length})\n${findNear(nth('points', 'point', ':n'))};`,
  'sign-up': ({ activityIds }) =>
    `\\set a random(1, ${activityIds.length})\n${transaction(checkSeats(nth('activities', 'id', ':a')), insert)}`,
  wanted: ({ activityIds, wantedIds }) =>
    `\\set a ${activityIds.length + wantedIds.length}\n${transaction(insert, takeSeat(nth('activities', 'id', ':a')))}`,
  kept: null,
  case: null,
  page: null,
  visit: ({ visited }) => `\\set n random(1, ${visited.length})\n${transaction(...logVisit('nr = :n'))}`,
};

type Run = { work: WorkName; seconds: number };

/** Transactions a second, or null where pgbench is not installed or has nothing to run. */
export async function runPgbench(ground: Ground, { work, seconds }: Run): Promise<number | null> {
  const script = scripts[work]?.(ground.targets);
  if (!script) return null;
  const file = path.join(ground.folder, `${work}.sql`);
  await writeFile(file, script);
  const args = ['-n', '-M', 'prepared', '-c', '32', '-j', '2', '-T', String(Math.ceil(seconds)), '-f', file];
  try {
    const { stdout } = await promisify(execFile)('pgbench', args, {
      env: { ...process.env, ...ground.control },
    });
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
