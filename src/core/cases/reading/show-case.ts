import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction, Sent } from '../../shared/transaction.ts';
import { caseStateOf } from '../case.ts';
import { clockShown } from '../clocks/clock-shown.ts';
import { seeCase } from '../see-case.ts';
import { caseParts, mostShown, type CasePart, type CaseView, type CaseWith } from './case-view.ts';
import { openWords } from './open-words.ts';
import { readCase, type CaseRows } from './read-case.ts';

/** What is in the clear: ids, times, and our own words. */
const inTheClear = ({ team, clocks }: CaseRows) => ({
  team: team.map(({ id, name, seats, is_lead: isLead }) => ({ id, name, seats: seats ?? [], isLead })),
  clocks: clocks.map(clockShown),
});

type Asked = { caseId: string; before?: number | undefined };

/**
 * A case with all its words, or with those of the `parts` that are named, for one who reads it. The line of the audit is written
 * before a word is opened, in the same transaction: nobody reads it without leaving one. `before`: older notes than that
 * number. NotFound for everybody else.
 */
export function showCase(ctx: Ctx, asked: Asked): Promise<CaseView>;
export function showCase<P extends CasePart>(
  ctx: Ctx,
  asked: Asked & { parts: readonly P[] },
): Promise<CaseWith<P>>;
export async function showCase(
  ctx: Ctx,
  { caseId, before, parts = caseParts }: Asked & { parts?: readonly CasePart[] },
): Promise<CaseView> {
  const { row, standing, rows } = await inTransaction(personOnly(ctx), async (ctx) => {
    const { row, standing } = await seeCase(ctx, caseId, 'see');
    const rows = await readCase(ctx, { caseId, before, parts });
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
