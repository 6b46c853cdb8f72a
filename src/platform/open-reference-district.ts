import type { Kysely } from 'kysely';
import { readSeedDivisions } from '../../db/seeds/divisions/seed-divisions.ts';
import { openCell } from './db/migrate.ts';
import type { DB } from './db/types.generated.ts';
import { referenceDistrict, writeSeedDivisions } from './reference-district.ts';

/**
 * Without the demo an empty database gets the reference district with its published divisions, and nobody in it. The
 * positions of the seeds are invented, so they stay out.
 */
export async function openReferenceDistrict(owner: Kysely<DB>): Promise<void> {
  const { count } = await owner
    .selectFrom('commons.cells')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count > 0) return;
  await openCell(owner, referenceDistrict);
  const published = readSeedDivisions().filter(({ source }) => source === 'nbs-2023');
  await writeSeedDivisions(
    owner,
    published.map((division) => ({ ...division, location: null })),
  );
}
