import { clockFor } from '../../clocks/clock-for.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction, Sent } from '../../shared/transaction.ts';
import { caseStateOf } from '../case.ts';
import { seeCase } from '../see-case.ts';
import { mostShown, type CaseView } from './case-view.ts';
import { openWords } from './open-words.ts';
import { readCase, type CaseRows } from './read-case.ts';

/** What is in the clear: ids, times, and our own words. */
const inTheClear = ({ team, clocks }: CaseRows) => ({
  team: team.map(({ id, name, seats, is_lead: isLead }) => ({ id, name, seats: seats ?? [], isLead })),
  clocks: clocks.map(({ id, clock, ...row }) => ({
    ...{ id, clock, aboutId: row.about_id, dueAt: row.due_at, stoppedAt: row.stopped_at },
    source: clockFor(clock, dayOf(row.started_at)).source,
  })),
});

/**
 * A case with all its words, for one who reads it. The line of the audit is written before a word is opened, in the same
 * transaction: nobody reads it without leaving one. `before`: older notes than that number. NotFound for everybody else.
 */
export async function showCase(
  ctx: Ctx,
  { caseId, before }: { caseId: string; before?: number | undefined },
): Promise<CaseView> {
  const { row, standing, rows } = await inTransaction(personOnly(ctx), async (ctx) => {
    const { row, standing } = await seeCase(ctx, caseId, 'see');
    const rows = await readCase(ctx, caseId, before);
    return new Sent(
      recordDeed(ctx, { verb: 'show-case', subjectId: caseId }).then(() => ({ row, standing, rows })),
    );
  });
  const notes = rows.notes.slice(0, mostShown.notes);
  const isMore = rows.notes.length > notes.length;
  return {
    ...{ id: row.id, level: row.level, mediation: row.mediation, state: caseStateOf(row) },
    ...{ outcome: row.outcome, openedAt: row.opened_at, closedAt: row.closed_at },
    ...{ standing, isLocked: row.locked_at !== null },
    ...inTheClear(rows),
    ...(await openWords(ctx, row, { ...rows, notes })),
    nextBefore: isMore ? (notes.at(-1)?.seq ?? null) : null,
  };
}
