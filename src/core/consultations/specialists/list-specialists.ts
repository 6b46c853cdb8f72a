import { forbiddenTo } from '../../offices/forbidden-to.ts';
import { readOpenMinutes, type Span } from '../../homes/hours.ts';
import { weeklyHoursOf } from '../../homes/hours/days-of-hours.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { notFound } from '../../shared/errors.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { shownOf } from '../booking/list-free-times.ts';
import type { SpecialistShown } from '../consultation.ts';
import { hasAList, mayKeepHours } from '../consultation-policy.ts';
import { atTheDesk } from '../../requests/at-the-desk.ts';
import { findSpecialist, listDaysOf, listSpecialistsKept, type SpecialistRow } from './specialist-queries.ts';

export type SpecialistKept = SpecialistShown & {
  placeName: string;
  pauseMinutes: number;
  /** Whether she has an account and keeps her own list. */
  keepsHerself: boolean;
  /** Monday first, in minutes of the day. */
  week: (readonly Span[])[];
};

export type SpecialistOpened = SpecialistKept & { days: { day: string; open: readonly Span[] }[] };

const keptOf = (row: SpecialistRow): SpecialistKept => ({
  ...shownOf(row),
  ...{ placeName: row.place_name, pauseMinutes: row.pause_minutes, keepsHerself: row.person_id !== null },
  week: Array.from({ length: 7 }, (_, nth) => weeklyHoursOf(readOpenMinutes(row.open_minutes), nth + 1)),
});

/** Who listens: all of them for the desk, herself for a counsellor. Forbidden to others. */
export const listSpecialists = async (ctx: Ctx): Promise<SpecialistKept[]> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    const keeper = await atTheDesk(ctx);
    if (!hasAList(keeper)) throw await forbiddenTo(ctx);
    const rows = await listSpecialistsKept(ctx.db, keeper.isOfTheDesk ? null : keeper.personId);
    return rows.map(keptOf);
  });

/** One of them with the days ahead that are not as their weekday. NotFound; Forbidden to all but the desk and herself. */
export const showSpecialist = async (ctx: Ctx, specialistId: string): Promise<SpecialistOpened> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    const keeper = await atTheDesk(ctx);
    if (!hasAList(keeper)) throw await forbiddenTo(ctx);
    const row = await findSpecialist(ctx.db, specialistId);
    if (!row) throw notFound('specialist-not-found');
    if (!mayKeepHours(keeper, row)) throw await forbiddenTo(ctx);
    const days = await listDaysOf(ctx.db, [row.id], dayOf(ctx.now));
    return { ...keptOf(row), days: days.map(({ day, open }) => ({ day, open })) };
  });
