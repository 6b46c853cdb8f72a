import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { clocksOfDistricts } from './district-clock.ts';
import { endReplacedLater, lockStanding, markClockEnded } from './district-clock-queries.ts';
import { districtOfficeOnly } from './district-office-only.ts';

export const EndDistrictClock = z.strictObject({ clock: z.enum(clocksOfDistricts) });
export type EndDistrictClock = z.input<typeof EndDistrictClock>;

/** From today on the law's number holds again. Safe to repeat. Forbidden to all but the district's office. */
export async function endDistrictClock(ctx: Ctx, input: EndDistrictClock): Promise<void> {
  const { clock } = parseInput(EndDistrictClock, input);
  await inTransaction(personOnly(ctx), async (ctx) => {
    await districtOfficeOnly(ctx);
    const standing = await lockStanding(ctx.db, clock);
    if (!standing) return;
    const today = dayOf(ctx.now);
    const ended_from = today < standing.validFrom ? standing.validFrom : today;
    const by = { ended_at: ctx.now, ended_by: ctx.actor.personId };
    await markClockEnded(ctx.db, standing.id, { ended_from, ...by });
    await endReplacedLater(ctx.db, clock, { ended_from: today, ...by });
    await recordDeed(ctx, { verb: 'end-district-clock', subjectId: standing.id });
  });
}
