import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { insertChanges } from '../reach/reach-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { differenceOf } from './difference.ts';
import { getVillage } from './join-link.ts';
import { getHistory, insertMove, lockLink, markMoved, type LinkRow } from './link-queries.ts';

export const MoveLink = z.strictObject({ linkId: z.string(), villageCode: z.string().max(20) });
export type MoveLink = z.input<typeof MoveLink>;

/** A link that is locked lies in another village from today on; whatever was counted before stays where it was. */
async function moveTo(
  ctx: Ctx,
  link: LinkRow,
  { villageCode, deedId }: { villageCode: string; deedId: string },
) {
  const today = dayOf(ctx.now);
  const before = await getHistory(ctx.db, link);
  await insertMove(ctx.db, {
    ...{ link_id: link.id, moved_on: today, from_code: link.village_code, to_code: villageCode },
  });
  await markMoved(ctx.db, link.id, villageCode);
  const after = await getHistory(ctx.db, { ...link, village_code: villageCode });
  await insertChanges(ctx, deedId, differenceOf(before, after));
}

/** Her executive writes down that a woman lives in another village now; she keeps touch with her. NotFound for everybody else. */
export async function moveLink(ctx: Ctx, input: MoveLink): Promise<void> {
  const wish = parseInput(MoveLink, input);
  await inTransaction(personOnly(ctx), async (ctx) => {
    await holdVillages(ctx);
    const link = isId(wish.linkId) ? await lockLink(ctx.db, wish.linkId) : undefined;
    if (link?.kind !== 'woman' || link.held_by !== ctx.actor.personId) throw notFound('link-not-found');
    const villageCode = await getVillage(ctx, wish.villageCode);
    if (villageCode === link.village_code) return;
    await asSystem(ctx, (ctx) => moveTo(ctx, link, { villageCode, deedId: ctx.newId() }));
    await recordDeed(ctx, { verb: 'move-link', subjectId: link.id, personId: link.person_id });
  });
}
