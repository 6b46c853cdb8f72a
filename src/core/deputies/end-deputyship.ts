import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { asSystem } from '../shared/transaction.ts';
import { markEnded, type End } from './deputy-queries.ts';

/** As its row says, locked by the caller. */
type Deputyship = { id: string; home_id: string | null; person_id: string };

/**
 * The one way in which a deputy's time ends, by somebody or by its last day, and how that is written down. Inside the
 * caller's transaction, who has judged it.
 */
export async function endDeputyship(ctx: Ctx, deputyship: Deputyship, end: End): Promise<void> {
  const { id, home_id: homeId, person_id: personId } = deputyship;
  await asSystem(ctx, ({ db }) => markEnded(db, id, end));
  const verb = end.by === null ? 'lapse-deputy' : 'end-deputy';
  await recordDeed(ctx, { verb, subjectId: id, personId, ...(homeId !== null && { homeId }) });
}
