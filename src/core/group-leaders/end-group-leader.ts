import { recordDeed } from '../deeds/record-deed.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { officeOnly } from '../offices/office-only.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { finishLeader } from './finish-leader.ts';
import { isOfOffice } from './group-leader.ts';
import { lockLeader } from './group-leader-queries.ts';

/** The office notes that somebody leads her group no more, from today. NotFound, also of another office; Forbidden `office-only`. */
export async function endGroupLeader(ctx: Ctx, { leaderId }: { leaderId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    await holdVillages(ctx);
    const { divisions } = await officeOnly(ctx);
    const leader = isId(leaderId) ? await asSystem(ctx, ({ db }) => lockLeader(db, leaderId)) : undefined;
    if (!leader || !isOfOffice(leader.villageCode, divisions)) throw notFound('group-leader-not-found');
    await asSystem(ctx, (system) => finishLeader(system, leader, { why: 'ended', by: ctx.actor.personId }));
    await recordDeed(ctx, { verb: 'end-group-leader', subjectId: leaderId, personId: leader.personId });
  });
}
