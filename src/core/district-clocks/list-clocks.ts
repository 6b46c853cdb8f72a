import { amountOf } from '../clocks/amount-of.ts';
import { clockFor, lawsClockFor } from '../clocks/clock-for.ts';
import type { Source } from '../clocks/clock.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { clocksOfDistricts, mostFor, type ClockOfDistricts } from './district-clock.ts';
import { listDistrictClocks } from './district-clock-queries.ts';
import { districtOfficeOnly } from './district-office-only.ts';

export type ClockShown = {
  clock: ClockOfDistricts;
  unit: 'hours' | 'days' | 'workingDays' | 'months';
  /** What the law or practice says today, and where. */
  law: number;
  source: Source;
  /** The longest that the district may set. */
  most: number;
  /** What the district has set, from a day on that may still come; null where nothing. What holds until then stands in `holds`. */
  own: { amount: number; validFrom: string; why: string | null } | null;
  /** The number that holds today. */
  holds: number;
};

/** Every time that a district may change, beside the law's. Forbidden to all but the district's office. */
export const listClocks = async (ctx: Ctx): Promise<ClockShown[]> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    await districtOfficeOnly(ctx);
    const today = dayOf(ctx.now);
    const set = await listDistrictClocks(ctx.db);
    return clocksOfDistricts.map((code) => {
      const clock = lawsClockFor(code, today);
      const own = set.find((one) => one.clock === code && one.endedFrom === null);
      const unit =
        'hours' in clock ? 'hours' : 'days' in clock ? 'days' : 'months' in clock ? 'months' : 'workingDays';
      return {
        ...{ clock: code, unit, law: amountOf(clock), source: clock.source, most: mostFor(clock) },
        own: own ? { amount: own.amount, validFrom: own.validFrom, why: own.why } : null,
        holds: amountOf(clockFor(code, today, set)),
      };
    });
  });
