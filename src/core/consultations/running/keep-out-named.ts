import { listReaders } from '../../requests/asking/wall-queries.ts';
import { namesTyped, whoIsMeant } from '../../requests/asking/who-is-meant.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { insertConsultationWalls, type ConsultationRow } from '../consultation-queries.ts';
import { openConsultationContact } from '../sealed-consultation.ts';

/** Whom each of them named; opened before the transaction begins. */
async function namedIn(ctx: Ctx, rows: readonly ConsultationRow[]) {
  const named: { id: string; typed: string[] }[] = [];
  for (const row of rows) {
    const { notThese = [] } = await openConsultationContact(ctx, row);
    const typed = namesTyped(notThese);
    if (typed.length > 0) named.push({ id: row.id, typed });
  }
  // One order for all, so that two who look at once never wait for each other.
  return named.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Before talks are shown or something is noted of one: whom she named is kept out also where she was seated, or took that name,
 * only after the booking. Whoever calls this asks again afterwards what may be seen.
 */
export async function keepOutNamed(ctx: Ctx, rows: readonly ConsultationRow[]): Promise<void> {
  const named = await namedIn(ctx, rows);
  if (named.length === 0) return;
  await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async ({ db }) => {
    const readers = await listReaders(db);
    for (const { id, typed } of named) {
      const meant = whoIsMeant(typed, readers).map(({ id }) => id);
      await insertConsultationWalls(db, id, meant);
    }
  });
}
