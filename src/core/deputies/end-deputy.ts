import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { mayEndDeputy } from './deputy-policy.ts';
import { listHomesHostedBy } from '../homes/home-queries.ts';
import { lockKeeper } from './deputy-queries.ts';
import { endDeputyship } from './end-deputyship.ts';

/**
 * Ends it at once, by the host or by the deputy herself: her next request is judged without it. NotFound for all others,
 * and where it has ended already.
 */
export async function endDeputy(ctx: Ctx, { deputyId }: { deputyId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { personId: by } = ctx.actor;
    const hosts = await listHomesHostedBy(ctx.db, by);
    const row = isId(deputyId)
      ? await asSystem(ctx, ({ db }) => lockKeeper(db, 'deputy', deputyId))
      : undefined;
    const [homeId, personId] = [row?.home_id ?? '', row?.person_id ?? ''];
    if (!row || !mayEndDeputy({ hosts, personId: by }, { homeId, personId }))
      throw notFound('deputy-not-found');
    await endDeputyship(ctx, row, { at: ctx.now, by });
  });
}
