import { findDivision } from '../divisions/division-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { languageOf, type Me } from './person.ts';
import { findPerson } from './person-queries.ts';

/** What is noted of herself. NotFound where she has been erased. */
export async function showMe(ctx: Ctx): Promise<Me> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const row = await findPerson(ctx.db, ctx.actor.personId);
    if (!row) throw notFound('person-not-found');
    const village = row.village_code ? await findDivision(ctx.db, row.village_code, ctx.now) : undefined;
    return {
      id: row.id,
      name: row.name,
      phoneMasked: row.phone_masked,
      villageCode: row.village_code,
      villageName: village?.name ?? null,
      language: languageOf(row.language),
      largeText: row.large_text,
    };
  });
}
