import { listPhonesOf } from '../people/phones/kept-phone-queries.ts';
import { openPhones } from '../people/phones/open-phones.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import type { LeaderToRing } from './group-leader.ts';
import { listLeadersOfHers } from './group-leader-queries.ts';
import { nameGroups } from './name-groups.ts';

type Looking = {
  /** Of these villages alone. */
  villages?: readonly string[];
  /** What is written down of the look. */
  note?: (ctx: PersonCtx, leaders: readonly { personId: string }[]) => Promise<void>;
};

/** The group leaders of the villages that she leads, or is the chair of, with their phones; part of the verbs that show them. SignedOut. */
export async function leadersWithPhones(ctx: Ctx, { villages, note }: Looking): Promise<LeaderToRing[]> {
  const { leaders, sealed } = await inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    const all = await asSystem(ctx, (ctx) => listLeadersOfHers(ctx, personId));
    const rows = all.filter(({ villageCode }) => villages?.includes(villageCode) ?? true);
    await note?.(ctx, rows);
    const ids = rows.map((row) => row.personId);
    return {
      leaders: await nameGroups(ctx, rows),
      sealed: ids.length === 0 ? [] : await listPhonesOf(ctx.db, ids, dayOf(ctx.now)),
    };
  });
  const phones = await openPhones(ctx, sealed);
  return leaders.map(({ personId, ...leader }) => ({ ...leader, phone: phones.get(personId) ?? null }));
}
