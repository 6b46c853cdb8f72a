import { sql, type RawBuilder } from 'kysely';

/** Which way what belongs to a merger moves on a day; `at` and `to` are said of a row `part`, which knows where it came from. */
export type Way = { mergerId: string; day: string; at: RawBuilder<string>; to: RawBuilder<string> };

type Merger = { id: string; into_code: string };

const cameFrom = sql<string>`part.from_code`;

/** Into the one village. */
export const wayInto = ({ id, into_code: into }: Merger, day: string): Way => ({
  ...{ mergerId: id, day, at: cameFrom, to: sql`${into}::text` },
});

/** Back to where each came from, if it lies in the one village still. */
export const wayBack = ({ id, into_code: into }: Merger, day: string): Way => ({
  ...{ mergerId: id, day, at: sql`${into}::text`, to: cameFrom },
});
