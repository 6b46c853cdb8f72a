import { listReaders } from '../../requests/asking/wall-queries.ts';
import { namesTyped, whoIsMeant } from '../../requests/asking/who-is-meant.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { insertConsultationWalls, type ConsultationRow } from '../consultation-queries.ts';
import { openConsultationContact } from '../sealed-consultation.ts';

export type Named = { id: string; typed: readonly string[] };

/** Whom one of them named. */
export async function namedIn(ctx: Ctx, row: ConsultationRow): Promise<Named> {
  const { notThese = [] } = await openConsultationContact(ctx, row);
  return { id: row.id, typed: namesTyped(notThese) };
}

/** Everybody who was named by some of these is kept out of them; seated or called so today. */
export async function wallOff(ctx: Ctx, all: readonly Named[]): Promise<void> {
  const named = all.filter(({ typed }) => typed.length > 0);
  if (named.length === 0) return;
  // One order for all, so that two who look at once never wait for each other.
  named.sort((a, b) => (a.id < b.id ? -1 : 1));
  await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async ({ db }) => {
    const readers = await listReaders(db);
    for (const { id, typed } of named) {
      const meant = whoIsMeant(typed, readers).map(({ id }) => id);
      await insertConsultationWalls(db, id, meant);
    }
  });
}

/**
 * Before talks are shown or something is noted of one: whom she named is kept out also where she was seated, or took that name,
 * only after the booking. Whoever calls this asks again afterwards what may be seen.
 */
export async function keepOutNamed(ctx: Ctx, rows: readonly ConsultationRow[]): Promise<void> {
  const named: Named[] = [];
  // Opened before the transaction begins.
  for (const row of rows) named.push(await namedIn(ctx, row));
  await wallOff(ctx, named);
}
