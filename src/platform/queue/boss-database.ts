import { CompiledQuery, type Kysely } from 'kysely';
import type { Db as BossDatabase } from 'pg-boss';

/** pg-boss speaks through our own handle: no pool of its own, and inside a transaction of ours where it is given one. */
export const bossDatabase = <T>(db: Kysely<T>): BossDatabase => ({
  executeSql: async (text, values = []) => {
    const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
    return { rows };
  },
});
