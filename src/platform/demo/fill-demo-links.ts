import { inventedName } from '../../../db/seeds/demo/demo-cast.ts';
import { seatExecutive } from '../../core/executives/seat-executive.ts';
import { findExecutive } from '../../core/executives/executive-queries.ts';
import { beginLeader } from '../../core/group-leaders/begin-leader.ts';
import { beginLink } from '../../core/links/begin-link.ts';
import type { LinkKind } from '../../core/links/link.ts';
import { insertNameOnly } from '../../core/people/person-queries.ts';
import type { Ctx } from '../../core/shared/ctx.ts';

const dayMs = 86_400_000;

/** Villages that do not exist: nobody real is shown as one whom nobody visits. */
const village = (nth: number) => `37021599090${1 + (nth % 8)}`;

/** So many days before; the demo's executives have been there for half a year. */
const ago = (ctx: Ctx, days: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() - days * dayMs) });

type Met = { executiveId: string; kind: LinkKind; name: string; villageCode: string };

async function meet(ctx: Ctx, { executiveId, kind, name, villageCode }: Met): Promise<void> {
  const executive = await findExecutive(ctx.db, executiveId);
  if (!executive) throw new Error('the demo has no such executive');
  const [id, personId] = [ctx.newId(), ctx.newId()];
  await insertNameOnly(ctx.db, { id: personId, name, added_by: executive.person_id, joined_at: ctx.now });
  const saidYes = kind === 'woman' ? 'face-to-face' : null;
  await beginLink(ctx, { id, kind, executive, personId, villageCode, saidYes });
}

/** Who leads the groups of an invented village: invented too, and without a phone, so that a demo rings nobody. */
async function leadGroups(ctx: Ctx, { villageCode, by }: { villageCode: string; by: string }): Promise<void> {
  for (const [nth, groupName] of ['东组', '西组', '001'].entries())
    await beginLeader(ctx, {
      group: { villageCode, groupName },
      before: undefined,
      leader: { id: ctx.newId(), name: inventedName(40 + nth) },
      by,
    });
}

/** Whom one of the demo's executives keeps touch with: invented women, a few of whom she has not seen for too long, two chairs, and group leaders. */
export async function fillDemoLinks(
  ctx: Ctx,
  who: { personId: string; divisionCode: string },
): Promise<void> {
  const first = Number(who.divisionCode.slice(-1));
  const executiveId = await seatExecutive(ago(ctx, 180), who);
  for (let nth = 0; nth < 12; nth += 1) {
    const name = inventedName(first * 12 + nth);
    await meet(ago(ctx, 20 + nth * 7), {
      executiveId,
      kind: 'woman',
      name,
      villageCode: village(first + nth),
    });
  }
  for (const [nth, name] of ['于主席', '姜主席'].entries()) {
    const villageCode = village(first + 2 * nth);
    await meet(ago(ctx, 10), { executiveId, kind: 'chair', name, villageCode });
    await leadGroups(ago(ctx, 10), { villageCode, by: who.personId });
  }
}
