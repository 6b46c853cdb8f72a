import { access } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { showRoster } from '../../core/rosters/show-roster.ts';
import { advanceRosterBy } from '../../core/rosters/taking/advance-rosters.ts';
import { dropRoster } from '../../core/rosters/taking/drop-roster.ts';
import { takeRoster } from '../../core/rosters/taking/take-roster.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { isCoreError } from '../../core/shared/errors.ts';
import { faultSentence } from '../../locales/error-sentence.ts';
import { zhHans } from '../../locales/zh-Hans/tree.ts';
import { StartError } from '../../platform/start-error.ts';
import { inOfficeOf } from '../people/in-office-of.ts';
import { nameRefused, tell } from './tell-roster.ts';
import { readRosterArguments } from './read-roster-arguments.ts';
import { readRosterFile } from './read-roster-file.ts';

const words = zhHans.rosters;

/** `import roster <file> [--dry-run]`: what is ready is taken; each line that is not is named, with what is wrong in it. */
export async function importRoster(args: string[]): Promise<number> {
  const asked = readRosterArguments(args);
  const { file, dryRun, as } = asked;
  await access(file).catch(() => {
    throw new StartError(`找不到这个文件 / no such file: ${file}`);
  });
  return inOfficeOf(as, async (desk) => {
    const { ctx } = desk;
    const rosterId = await readRosterFile(desk, asked);
    await nameRefused(ctx, rosterId);
    if (!dryRun) await take(ctx, rosterId);
    tell(await showRoster(ctx, { rosterId }));
    if (dryRun) await dropRoster(ctx, { rosterId });
    return 0;
  }).catch(refuse);
}

const waitMs = 200;

async function take(ctx: Ctx, rosterId: string): Promise<void> {
  await takeRoster(ctx, { rosterId });
  // A server beside it may be at the next piece: then its turn is waited for.
  while ((await showRoster(ctx, { rosterId })).state === 'taking')
    if ((await advanceRosterBy(ctx, rosterId, Infinity)) === 0) await sleep(waitMs);
}

function refuse(error: unknown): number {
  if (!isCoreError(error)) throw error;
  console.error('✗ 什么都没写 / nothing was written:');
  const { errors } = zhHans;
  for (const { path: place, code } of error.faults.length > 0
    ? error.faults
    : [{ path: '', code: error.code }])
    console.error(`  ${columnNamed(place)}${faultSentence(errors, code)} (${code})`);
  return 1;
}

const isColumn = (text: string): text is keyof typeof words.columns => Object.hasOwn(words.columns, text);

function columnNamed(place: string): string {
  const column = place.replace(/^file\./, '');
  return isColumn(column) ? `${words.columns[column]}：` : '';
}
