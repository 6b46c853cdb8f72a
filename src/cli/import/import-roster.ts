import { setTimeout as sleep } from 'node:timers/promises';
import { showRoster } from '../../core/rosters/show-roster.ts';
import { advanceRosterBy } from '../../core/rosters/taking/advance-rosters.ts';
import { dropRoster } from '../../core/rosters/taking/drop-roster.ts';
import { takeRoster } from '../../core/rosters/taking/take-roster.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { zhHans } from '../../locales/zh-Hans/tree.ts';
import { inOfficeOf } from '../people/in-office-of.ts';
import { findFile } from './find-file.ts';
import { refuseImport } from './refuse-import.ts';
import { nameRefused, tell } from './tell-roster.ts';
import { writeRefused } from './write-refused.ts';
import { readRosterArguments } from './read-roster-arguments.ts';
import { readRosterFile } from './read-roster-file.ts';

/** `import roster <file> [--dry-run]`: what is ready is taken; each line that is not is named, with what is wrong in it. */
export async function importRoster(args: string[]): Promise<number> {
  const asked = readRosterArguments(args);
  const { file, dryRun, as, refused } = asked;
  await findFile(file);
  return inOfficeOf(as, async (desk) => {
    const { ctx } = desk;
    const rosterId = await readRosterFile(desk, asked);
    await nameRefused(ctx, rosterId);
    if (!dryRun) await take(ctx, rosterId);
    if (refused !== undefined) await writeRefused(ctx, rosterId, refused);
    tell(await showRoster(ctx, { rosterId }));
    if (dryRun) await dropRoster(ctx, { rosterId });
    return 0;
  }).catch((error: unknown) => refuseImport(error, zhHans.rosters.columns));
}

const waitMs = 200;

async function take(ctx: Ctx, rosterId: string): Promise<void> {
  await takeRoster(ctx, { rosterId });
  // A server beside it may be at the next piece: then its turn is waited for.
  while ((await showRoster(ctx, { rosterId })).state === 'taking')
    if ((await advanceRosterBy(ctx, rosterId, Infinity)) === 0) await sleep(waitMs);
}
