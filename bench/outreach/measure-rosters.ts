import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import type { DB } from '../../src/platform/db/types.generated.ts';
import type { Ground } from '../ground/open-ground.ts';
import { atMost, notMeasured, type Limited } from '../limits/limit.ts';
import type { Measure } from '../measure.ts';
import { copyRoster } from './copy-roster.ts';
import { importRoster, type Imported } from './import-roster.ts';
import { writeCsv, writeXlsx } from './roster-file.ts';

const reach = 0.4;
const mostMegabytes = 512;

type Asked = { ground: Ground; owner: Kysely<DB>; county: string; rows: number };

const newestRoster = async (owner: Kysely<DB>): Promise<string> =>
  (
    await owner
      .withSchema('d370215')
      .selectFrom('rosters')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
  ).id;

const writers = { csv: writeCsv, xlsx: writeXlsx };
type Kind = keyof typeof writers;

async function measureOne({ ground, county, rows }: Asked, kind: Kind): Promise<Imported> {
  const file = path.join(ground.folder, `roster.${kind}`);
  await writers[kind](file, { county, rows, nth: kind === 'csv' ? 1 : 3 });
  const imported = await importRoster(file, ground.ours);
  await rm(file);
  if (imported.taken !== rows) throw new Error(`${imported.taken} of ${rows} rows were taken`);
  return imported;
}

function limitsOf(kind: Kind, at: string, { seconds, megabytes }: Imported): Limited[] {
  const memory = { work: `the most memory that it took: .${kind}`, at, unit: 'MB' as const };
  return [
    atMost(
      { work: `a roster, read and taken: .${kind}`, at, unit: 's' },
      { ours: Number(seconds.toFixed(1)), reach: null },
    ),
    megabytes === undefined
      ? notMeasured(memory, mostMegabytes, 'this machine has no /proc that tells the memory of a process')
      : atMost(memory, { ours: megabytes, reach: mostMegabytes }),
  ];
}

/** An office's roster of women, read, judged and taken by the command, beside COPY of all that it leaves behind into the same tables. */
export async function measureRosters(asked: Asked): Promise<{ measure: Measure; limits: Limited[] }> {
  const { ground, owner, rows } = asked;
  const at = `${rows.toLocaleString('en')} rows`;
  const csv = await measureOne(asked, 'csv');
  const copied = await copyRoster(
    ground.ours['DATABASE_URL'] ?? '',
    await newestRoster(owner),
    ground.folder,
  );
  const xlsx = await measureOne(asked, 'xlsx');
  const [ours, control] = [Math.round(rows / csv.seconds), Math.round(rows / copied)];
  const ratio = Number((copied / csv.seconds).toFixed(2));
  const work = 'import a roster of women, beside COPY into the same tables';
  const measure = {
    work,
    at,
    ours,
    control,
    ratio,
    reach,
    holds: ratio >= reach,
    pgbench: null,
    unexpected: {},
  };
  return { measure, limits: [...limitsOf('csv', at, csv), ...limitsOf('xlsx', at, xlsx)] };
}
