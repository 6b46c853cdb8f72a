import { isLetterTopic, type LetterTopic } from '../deeds/letter.ts';
import { lockUnfinished, markDone } from '../outbox/outbox-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { insertNotices, listAddressees } from './addressee-queries.ts';
import type { Letter } from './letter-parts.ts';

/** In the order of their names, so that what is asked of the database is the same each time. */
function byTopic(letters: readonly Letter[]): [LetterTopic, Letter[]][] {
  const topics = new Map<LetterTopic, Letter[]>();
  for (const letter of letters) {
    if (!isLetterTopic(letter.topic)) throw new Error(`nobody delivers letters on ${letter.topic}`);
    topics.set(letter.topic, [...(topics.get(letter.topic) ?? []), letter]);
  }
  return [...topics].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Turns letters of the outbox into lines of the inboxes of those whom they concern and marks them done, all in one
 * transaction as the system. What is done, or is being delivered elsewhere, is passed over. Returns how many were
 * delivered here.
 */
export async function deliverLetters(ctx: Ctx, letterIds: readonly string[]): Promise<number> {
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  return inTransaction(system, async (ctx) => {
    const letters = await lockUnfinished(ctx.db, letterIds);
    if (letters.length === 0) return 0;
    for (const [topic, about] of byTopic(letters)) {
      await insertNotices(ctx, await listAddressees(ctx, topic, about));
    }
    await markDone(
      ctx.db,
      letters.map((letter) => letter.id),
      ctx.now,
    );
    return letters.length;
  });
}
