import { z } from 'zod';
import { holdVillages } from '../divisions/hold-villages.ts';
import { findExecutiveOf } from '../executives/executive-queries.ts';
import { officeAboveOnly } from '../offices/office-above-only.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { invalid } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { getVillage } from './join-link.ts';
import { lockNext, nameLead } from './name-lead.ts';

export const LeadVillage = z.strictObject({
  villageCode: z.string().max(20),
  /** The executive. */
  personId: z.string().refine(isId, { error: 'id-shape' }),
  chairName: line(1, 30),
});
export type LeadVillage = z.input<typeof LeadVillage>;

/** As `leadVillage`, as part of another verb's transaction. */
export async function leadAsOffice(
  ctx: PersonCtx,
  { villageCode: typed, personId, chairName }: z.output<typeof LeadVillage>,
): Promise<{ id: string }> {
  await holdVillages(ctx);
  const villageCode = await getVillage(ctx, typed);
  await officeAboveOnly(ctx, villageCode);
  return asSystem(ctx, async (system) => {
    const found = await findExecutiveOf(system.db, personId);
    const next = found && (await lockNext(system, { villageCode, executiveId: found.id }));
    if (!next?.executive) throw invalid([{ path: 'personId', code: 'not-an-executive' }]);
    const chair = { id: ctx.newId(), name: chairName };
    const { lead, executive } = next;
    const { id } = await nameLead(system, { villageCode, lead, executive, chair, by: ctx.actor.personId });
    return { id };
  });
}

/**
 * The office names the one executive who keeps touch with the chair of a village from today; whoever did before does so no more.
 * Returns the link's id. Forbidden; Invalid `village-unknown`, `not-an-executive`.
 */
export async function leadVillage(ctx: Ctx, input: LeadVillage): Promise<{ id: string }> {
  const wish = parseInput(LeadVillage, input);
  return inTransaction(personOnly(ctx), (ctx) => leadAsOffice(ctx, wish));
}
