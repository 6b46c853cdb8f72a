import type { Letter } from '../deeds/record-deed.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { asSystem } from '../shared/transaction.ts';
import { markAllEndedAt } from './appointment-queries.ts';

/** Ends all who keep a home that closes, inside the verb's transaction; the letters by which they are told. */
export async function endAllAt(ctx: PersonCtx, homeId: string): Promise<Letter[]> {
  const end = { at: ctx.now, by: ctx.actor.personId };
  const ended = await asSystem(ctx, (ctx) => markAllEndedAt(ctx.db, homeId, end));
  return ended.map((subjectId) => ({ topic: 'appointment-ended', subjectId }));
}
