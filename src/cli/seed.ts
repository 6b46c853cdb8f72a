import { parseArgs } from 'node:util';
import type { Kysely } from 'kysely';
import { openDatabase } from '../platform/db/open-database.ts';
import type { DB } from '../platform/db/types.generated.ts';
import { mostSeededLinks, seedLinks } from '../platform/seed/links/seed-links.ts';
import { mostSeeded, seedHomes } from '../platform/seed/seed-homes.ts';
import { StartError } from '../platform/start-error.ts';
import { inThousands } from './show-every.ts';
import { withOwner } from './with-owner.ts';

const usage = `用法 / usage: npx weijia seed [--homes <1-${mostSeeded}>] [--links <1-${mostSeededLinks}>]`;

const clock = () => new Date();

/** What each option adds, and what it is called. */
const seeders = {
  homes: {
    most: mostSeeded,
    doing: '微家 homes',
    done: '个演示微家 / synthetic homes',
    seed: (db: Kysely<DB>, homes: number, onProgress: (written: number) => void) =>
      seedHomes(db, { homes, clock, onProgress }),
  },
  links: {
    most: mostSeededLinks,
    doing: '联系 links',
    done: '位演示姐妹有执委联系 / synthetic links',
    seed: (db: Kysely<DB>, links: number, onProgress: (written: number) => void) =>
      seedLinks(db, { links, clock, onProgress }),
  },
};
const kinds = ['homes', 'links'] as const;

/** `seed --homes N --links N` adds so many synthetic homes, and women whom synthetic executives keep touch with, for measurements. */
export async function seed(args: string[]): Promise<number> {
  const counts = readArguments(args);
  await withOwner(async (owner) => {
    const db = openDatabase({ ...owner, max: 1 });
    try {
      for (const [kind, count] of counts) await seedOne(db, kind, count);
    } finally {
      await db.destroy();
    }
  });
  return 0;
}

async function seedOne(db: Kysely<DB>, kind: (typeof kinds)[number], count: number): Promise<void> {
  const { seed, doing, done } = seeders[kind];
  const startedAt = Date.now();
  await seed(db, count, (written) =>
    console.error(`${inThousands(written)} / ${inThousands(count)} ${doing}`),
  );
  console.log(`✓ ${inThousands(count)} ${done}, ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

function readArguments(args: string[]): [(typeof kinds)[number], number][] {
  const values = parse(args);
  const counts = kinds.flatMap((kind): [(typeof kinds)[number], number][] => {
    const text = values[kind];
    if (text === undefined) return [];
    const count = /^\d{1,8}$/.test(text) ? Number(text) : 0;
    if (count < 1 || count > seeders[kind].most) throw new StartError(usage);
    return [[kind, count]];
  });
  if (counts.length === 0) throw new StartError(usage);
  return counts;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { homes: { type: 'string' }, links: { type: 'string' } } }).values;
  } catch {
    throw new StartError(usage);
  }
}
