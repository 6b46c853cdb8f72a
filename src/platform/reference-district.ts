import type { Kysely } from 'kysely';
import type { SeedDivision } from '../../db/seeds/divisions/seed-divisions.ts';
import type { DB } from './db/types.generated.ts';

/** 即墨区, in whose cell the demo lives and a first start opens. */
export const referenceDistrict = {
  number: 1,
  schema: 'd370215',
  divisionCode: '370215',
  name: '即墨区',
};

/** Stores divisions of the seeds; a version that stands already stays as it is. */
export async function writeSeedDivisions(db: Kysely<DB>, divisions: readonly SeedDivision[]): Promise<void> {
  const rows = divisions.map((division) => ({
    code: division.code,
    name: division.name,
    level: division.level,
    parent_code: division.parentCode,
    valid_from: division.validFrom,
    source: division.source,
    lat: division.location?.lat ?? null,
    lng: division.location?.lng ?? null,
  }));
  await db
    .insertInto('commons.divisions')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .execute();
}
