import { z } from 'zod';
import { recordDeed } from '../../deeds/record-deed.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../../shared/dates.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import type { ConsultationKind, Ending } from '../consultation.ts';
import { hasAList } from '../consultation-policy.ts';
import { listComing, type ConsultationRow } from '../consultation-queries.ts';
import { atTheDesk } from '../../requests/at-the-desk.ts';
import { openConsultationContact, openConsultationWords } from '../sealed-consultation.ts';
import { keepOutNamed } from './keep-out-named.ts';

export const ListConsultations = z.strictObject({
  /** The first day, today if none is named. */
  from: z.iso.date({ error: 'day-shape' }).optional(),
  days: z.number().int().min(1).max(31).default(7),
});
export type ListConsultations = z.input<typeof ListConsultations>;

/** A talk as who listens sees it. */
export type ConsultationItem = {
  id: string;
  specialistId: string;
  kind: ConsultationKind;
  title: string;
  homeName: string;
  placeName: string;
  startsAt: Date;
  endsAt: Date;
  ending: Ending | null;
  isFirst: boolean | null;
  /** A team has booked it for its case; which, is not said. */
  isOfACase: boolean;
  reason: string | null;
  /** As she wants to be called; null where she left no name. */
  name: string | null;
  /** Where she said how to be reached, and in no other way. */
  contact: { way: string | null; when: string | null; number: string | null };
};

export async function itemOf(ctx: Ctx, row: ConsultationRow): Promise<ConsultationItem> {
  const words = await openConsultationWords(ctx, row);
  const { way = null, when = null, number = null } = await openConsultationContact(ctx, row);
  return {
    ...{ id: row.id, specialistId: row.specialist_id, kind: row.kind, title: row.title },
    ...{ homeName: row.home_name, placeName: row.place_name, ending: row.ending, isFirst: row.is_first },
    ...{ startsAt: row.starts_at, endsAt: row.ends_at, isOfACase: row.case_id !== null },
    ...{ reason: words.reason ?? null, name: words.name ?? null, contact: { way, when, number } },
  };
}

async function listHers(ctx: PersonCtx, period: { from: Date; until: Date }): Promise<ConsultationRow[]> {
  const keeper = await atTheDesk(ctx);
  if (!hasAList(keeper)) throw await forbiddenTo(ctx);
  return listComing(ctx.db, keeper, period);
}

/**
 * The talks of some days, by time: hers as who listens, and for the desk those of whoever has no account. Whom she
 * named is kept out first, and each that is read leaves a line in the audit. Forbidden to all who have no such list; Invalid.
 */
export async function listConsultations(
  ctx: Ctx,
  input: ListConsultations = {},
): Promise<ConsultationItem[]> {
  const { from = dayOf(ctx.now), days } = parseInput(ListConsultations, input);
  const period = { from: startOfDay(from), until: startOfDay(addDays(from, days)) };
  const person = personOnly(ctx);
  await keepOutNamed(ctx, await inTransaction(person, (ctx) => listHers(ctx, period)));
  const rows = await inTransaction(person, async (ctx) => {
    const rows = await listHers(ctx, period);
    for (const { id } of rows) await recordDeed(ctx, { verb: 'read-consultation', subjectId: id });
    return rows;
  });
  const items: ConsultationItem[] = [];
  for (const row of rows) items.push(await itemOf(ctx, row));
  return items;
}
