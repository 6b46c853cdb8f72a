import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { lockExecutiveOf } from '../executives/executive-queries.ts';
import { officeAboveOnly } from '../offices/office-above-only.ts';
import { insertNameOnly } from '../people/person-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { invalid } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { beginLink } from './begin-link.ts';
import { finishLink } from './finish-link.ts';
import { getVillage } from './join-link.ts';
import { findStandingLink, lockLink } from './link-queries.ts';

export const LeadVillage = z.strictObject({
  villageCode: z.string().max(20),
  /** The executive. */
  personId: z.string().refine(isId, { error: 'id-shape' }),
  chairName: line(1, 30),
});
export type LeadVillage = z.input<typeof LeadVillage>;

/** Whoever led it, or was its chair, is so until today. */
async function replaceLead(ctx: Ctx, villageCode: string, by: string): Promise<void> {
  const standing = await findStandingLink(ctx.db, { kind: 'chair', villageCode });
  const link = standing && (await lockLink(ctx.db, standing.id));
  if (link) await finishLink(ctx, link, { why: 'replaced', by, deedId: ctx.newId() });
}

/**
 * The office names the one executive who keeps touch with the chair of a village from today; whoever did before does so no more.
 * Returns the link's id. Forbidden; Invalid `village-unknown`, `not-an-executive`.
 */
export async function leadVillage(ctx: Ctx, input: LeadVillage): Promise<{ id: string }> {
  const { villageCode: typed, personId, chairName } = parseInput(LeadVillage, input);
  return inTransaction(personOnly(ctx), async (ctx) => {
    await holdVillages(ctx);
    const villageCode = await getVillage(ctx, typed);
    await officeAboveOnly(ctx, villageCode);
    const [id, chairId, by] = [ctx.newId(), ctx.newId(), ctx.actor.personId];
    await insertNameOnly(ctx.db, { id: chairId, name: chairName, added_by: by, joined_at: ctx.now });
    await asSystem(ctx, async (ctx) => {
      const executive = await lockExecutiveOf(ctx.db, personId);
      if (!executive) throw invalid([{ path: 'personId', code: 'not-an-executive' }]);
      await replaceLead(ctx, villageCode, by);
      await beginLink(ctx, { id, kind: 'chair', executive, personId: chairId, villageCode, saidYes: null });
    });
    await recordDeed(ctx, { verb: 'lead-village', subjectId: id, personId: chairId });
    return { id };
  });
}
