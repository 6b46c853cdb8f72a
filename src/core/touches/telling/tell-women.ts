import type { Ctx } from '../../shared/ctx.ts';
import { insertTellings } from './telling-queries.ts';

type Told = { rosterId: string; keepUntil: string; personIds: readonly string[] };

/** Each of them, who left a phone, is to be told by a text: part of the verb that brings them. As the system. */
export async function tellWomen(ctx: Ctx, { rosterId, keepUntil, personIds }: Told): Promise<void> {
  const told = { roster_id: rosterId, expires_on: keepUntil, written_at: ctx.now, text_at: ctx.now };
  await insertTellings(
    ctx,
    personIds.map((personId) => ({ id: ctx.newId(), person_id: personId, ...told })),
  );
}
