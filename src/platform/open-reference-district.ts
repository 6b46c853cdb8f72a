import type { Kysely } from 'kysely';
import { readSeedDivisions } from '../../db/seeds/divisions/seed-divisions.ts';
import { openCell } from './db/migrate.ts';
import type { DB } from './db/types.generated.ts';

const jimo = { number: 1, schema: 'd370215', divisionCode: '370215', name: '即墨区' };

/** Without the demo an empty database gets the reference district with its published divisions, and nobody in it. */
export async function openReferenceDistrict(owner: Kysely<DB>): Promise<void> {
  const { count } = await owner
    .selectFrom('commons.cells')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count > 0) return;
  await openCell(owner, jimo);
  const published = readSeedDivisions().filter(({ source }) => source === 'nbs-2023');
  await owner
    .insertInto('commons.divisions')
    .values(
      published.map((division) => ({
        code: division.code,
        name: division.name,
        level: division.level,
        parent_code: division.parentCode,
        valid_from: division.validFrom,
        source: division.source,
      })),
    )
    .onConflict((on) => on.doNothing())
    .execute();
}
