import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { holdVillagesAlone } from '../divisions/hold-villages.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { districtAlone } from './district-alone.ts';
import { lockWaiting } from './lock-waiting.ts';
import { mergeVillages } from './moving/merge-villages.ts';
import { listLeads } from './showing/preview-queries.ts';
import { noLead, type Lead } from './village-merger.ts';
import { markArranged } from './village-merger-queries.ts';

export const ArrangeVillageMerger = z.strictObject({
  mergerId: z.string(),
  /** Today, and it is done at once, or a day to come. */
  on: z.iso.date({ error: 'day-shape' }),
  /** The village whose chair's lead stays, or `none`; needed where several are led. */
  leadOf: z.string().max(20).optional(),
});
export type ArrangeVillageMerger = z.input<typeof ArrangeVillageMerger>;

const mostDaysAhead = 366;

function checkDay(on: string, today: string): void {
  if (on < today) throw invalid([{ path: 'on', code: 'in-the-past' }]);
  if (on > addDays(today, mostDaysAhead)) throw invalid([{ path: 'on', code: 'too-far-ahead' }]);
}

/** What the office chose; null where there was nothing to choose. */
function chosenLead(leads: readonly Lead[], leadOf: string | undefined): string | null {
  if (leadOf === undefined || leadOf === '') {
    if (leads.length > 1) throw invalid([{ path: 'leadOf', code: 'required' }]);
    return null;
  }
  if (leadOf !== noLead && !leads.some(({ villageCode }) => villageCode === leadOf))
    throw invalid([{ path: 'leadOf', code: 'unknown-choice' }]);
  return leadOf;
}

/**
 * The district's office says on which day villages that it prepared become one; today it is done at once, all or nothing. Again
 * before that day, it is for another one. Forbidden; NotFound; Invalid; RuleBroken for what stands in its way.
 */
export async function arrangeVillageMerger(ctx: Ctx, input: ArrangeVillageMerger): Promise<void> {
  const { mergerId, on, leadOf } = parseInput(ArrangeVillageMerger, input);
  await inTransaction(personOnly(ctx), async (ctx) => {
    await districtAlone(ctx);
    const today = dayOf(ctx.now);
    checkDay(on, today);
    if (on === today) await holdVillagesAlone(ctx);
    const merger = await lockWaiting(ctx, mergerId);
    const leads = await asSystem(ctx, (ctx) => listLeads(ctx, merger.villages));
    const chosen = chosenLead(leads, leadOf);
    const arranged = { on, leadOf: chosen, at: ctx.now, by: ctx.actor.personId };
    await markArranged(ctx.db, merger.id, arranged);
    await recordDeed(ctx, { verb: 'arrange-village-merger', subjectId: merger.id });
    if (on !== today) return;
    await asSystem(ctx, (ctx) => mergeVillages(ctx, { ...merger, lead_of: chosen, by: arranged.by }));
    await recordDeed(ctx, { verb: 'merge-villages', subjectId: merger.id });
  });
}
