import { isReadingVerb, readings, readingVerbs, type Reading } from '../audit/reading.ts';
import { listReadingsOf } from '../audit/reading-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { listFamilyOf } from './person-queries.ts';

const most = 100;

/** Who looked at her record or at her family's, the newest first: when, what, at which home and in which role. */
export async function listReadings(ctx: Ctx): Promise<Reading[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    const nameOf = new Map((await listFamilyOf(ctx.db, personId)).map(({ id, name }) => [id, name]));
    const rows = await asSystem(ctx, (ctx) =>
      listReadingsOf(ctx.db, [personId, ...nameOf.keys()], { verbs: readingVerbs, limit: most }),
    );
    return rows.flatMap(({ at, verb, person_id: read, home_name: homeName, role }) =>
      isReadingVerb(verb)
        ? [{ at, what: readings[verb], homeName, role, ofWhom: nameOf.get(read ?? '') ?? null }]
        : [],
    );
  });
}

/** Who looked at her in any of her cells as one list, in the same order. */
export async function listReadingsEverywhere(hers: readonly Ctx[]): Promise<Reading[]> {
  const lists = await Promise.all(hers.map(listReadings));
  return lists.flat().sort((a, b) => b.at.getTime() - a.at.getTime());
}
