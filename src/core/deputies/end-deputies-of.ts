import { recordDeed } from '../deeds/record-deed.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { asSystem } from '../shared/transaction.ts';
import { listNamedBy, markEnded } from './deputy-queries.ts';

/** Whoever leaves for good leaves nobody behind who stands in for her. Inside the caller's transaction. */
export async function endDeputiesOf(ctx: PersonCtx): Promise<void> {
  const { personId: by } = ctx.actor;
  for (const { id, home_id: homeId, person_id: personId } of await asSystem(ctx, ({ db }) =>
    listNamedBy(db, by),
  )) {
    await asSystem(ctx, ({ db }) => markEnded(db, id, { at: ctx.now, by }));
    await recordDeed(ctx, {
      verb: 'end-deputy',
      subjectId: id,
      personId,
      ...(homeId !== null && { homeId }),
    });
  }
}
