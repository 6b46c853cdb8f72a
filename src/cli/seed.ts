import { parseArgs } from 'node:util';
import { openDatabase } from '../platform/db/open-database.ts';
import { mostSeeded, seedHomes } from '../platform/seed/seed-homes.ts';
import { StartError } from '../platform/start-error.ts';
import { withOwner } from './with-owner.ts';

const usage = `用法 / usage: npx weijia seed --homes <1-${mostSeeded}>`;

/** `seed --homes N` adds N synthetic homes for measurements. */
export async function seed(args: string[]): Promise<number> {
  const homes = readArguments(args);
  const startedAt = Date.now();
  await withOwner(async (owner) => {
    const db = openDatabase({ ...owner, max: 1 });
    const onProgress = (written: number) => show(written, homes);
    try {
      await seedHomes(db, { homes, clock: () => new Date(), onProgress });
    } finally {
      await db.destroy();
    }
  });
  console.log(`✓ ${homes.toLocaleString('en')} 个演示微家 / synthetic homes, ${seconds(startedAt)} s`);
  return 0;
}

const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(1);

const show = (written: number, homes: number) =>
  console.error(`${written.toLocaleString('en')} / ${homes.toLocaleString('en')} 微家 homes`);

function readArguments(args: string[]): number {
  const { homes, links } = parse(args);
  if (links !== undefined) {
    throw new StartError(
      '--links 还不能用：系统里还没有联系对象 / --links is refused: this Weijia has no links between executives and women yet',
    );
  }
  const count = /^\d{1,7}$/.test(homes ?? '') ? Number(homes) : 0;
  if (count < 1 || count > mostSeeded) throw new StartError(usage);
  return count;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { homes: { type: 'string' }, links: { type: 'string' } } }).values;
  } catch {
    throw new StartError(usage);
  }
}
