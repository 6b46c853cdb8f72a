import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction, Sent } from '../../shared/transaction.ts';
import { caseStateOf, type Standing } from '../case.ts';
import { clocksShownTo } from '../clocks/clocks-shown-to.ts';
import { seeCase, type CaseSeen } from '../see-case.ts';
import { caseParts, mostShown, type CasePart, type CaseView, type CaseWith } from './case-view.ts';
import { openWords } from './open-words.ts';
import { readCase, type CaseRows } from './read-case.ts';

/** What is in the clear: ids, times, and our own words. */
const inTheClear = ({ team, clocks }: CaseRows, standing: Standing) => ({
  team: team.map(({ id, name, seats, is_lead: isLead }) => ({ id, name, seats: seats ?? [], isLead })),
  clocks: clocksShownTo(standing, clocks),
});

type Asked = { caseId: string; before?: number | undefined };

/** What another noun reads of the same case for the same page: in its transaction, once she may see it, and without opening a word. */
export type Beside<T> = (ctx: PersonCtx, seen: CaseSeen) => Promise<T>;

/**
 * Parts of a case, and beside them what another noun knows of it: one look, which enters the case once and leaves one line in the
 * audit. The line is written before a word is opened, in the same transaction: nobody reads it without leaving one. `before`: older
 * notes than that number. NotFound for everybody else.
 */
export async function showCaseBeside<P extends CasePart, T>(
  ctx: Ctx,
  { caseId, before, parts }: Asked & { parts: readonly P[] },
  beside: Beside<T>,
): Promise<{ shown: CaseWith<P>; beside: T }> {
  const { row, standing, rows, found } = await inTransaction(personOnly(ctx), async (ctx) => {
    const seen = await seeCase(ctx, caseId, 'see');
    const rows = await readCase(ctx, { caseId, before, parts });
    const found = await beside(ctx, seen);
    return new Sent(
      recordDeed(ctx, { verb: 'show-case', subjectId: caseId }).then(() => ({ ...seen, rows, found })),
    );
  });
  const notes = rows.notes.slice(0, mostShown.notes);
  const isMore = rows.notes.length > notes.length;
  const shown: CaseView = {
    ...{ id: row.id, level: row.level, mediation: row.mediation, state: caseStateOf(row) },
    ...{ outcome: row.outcome, openedAt: row.opened_at, closedAt: row.closed_at },
    ...{ standing, isLocked: row.locked_at !== null },
    ...inTheClear(rows, standing),
    ...(await openWords(ctx, row, { ...rows, notes })),
    nextBefore: isMore ? (notes.at(-1)?.seq ?? null) : null,
  };
  return { shown, beside: found };
}

const nothing: Beside<null> = () => Promise.resolve(null);

/** A case with all its words, or with those of the `parts` that are named, for one who reads it. As `showCaseBeside`. */
export function showCase(ctx: Ctx, asked: Asked): Promise<CaseView>;
export function showCase<P extends CasePart>(
  ctx: Ctx,
  asked: Asked & { parts: readonly P[] },
): Promise<CaseWith<P>>;
export async function showCase(
  ctx: Ctx,
  { parts = caseParts, ...asked }: Asked & { parts?: readonly CasePart[] },
): Promise<CaseView> {
  return (await showCaseBeside(ctx, { ...asked, parts }, nothing)).shown;
}
