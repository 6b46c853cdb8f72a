import type { Ctx } from '../../shared/ctx.ts';
import { codeHashOf, tellingCode } from './telling-code.ts';
import { insertTellings } from './telling-queries.ts';

type Told = { rosterId: string; keepUntil: string; personIds: readonly string[] };

/** Each of them, who left a phone, is to be told by a text: part of the verb that brings them. As the system. */
export async function tellWomen(ctx: Ctx, { rosterId, keepUntil, personIds }: Told): Promise<void> {
  const tellings = personIds.map(async (personId) => {
    const id = ctx.newId();
    return {
      ...{ id, roster_id: rosterId, person_id: personId, expires_on: keepUntil },
      ...{ code_hash: codeHashOf(await tellingCode(ctx, id)), written_at: ctx.now, text_at: ctx.now },
    };
  });
  await insertTellings(ctx, await Promise.all(tellings));
}
