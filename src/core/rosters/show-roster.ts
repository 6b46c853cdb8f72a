import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { countTold, type Told } from '../touches/telling/count-told.ts';
import { getRoster } from './get-roster.ts';
import { doubts, problems, type Problem } from './problem.ts';
import { isStuck, type RosterBasis, type RosterKind } from './roster.ts';
import { headsKept } from './refused/heads-kept.ts';
import type { RosterRow, RosterState } from './roster-queries.ts';
import { countProblems, countRows } from './row-queries.ts';
import { undoUntil } from './undoing/undo-roster.ts';
import { wordsUntil } from './words-until.ts';

export type Roster = {
  id: string;
  kind: RosterKind;
  divisionCode: string;
  fileName: string;
  state: RosterState;
  basis: RosterBasis | null;
  purpose: string | null;
  keepUntil: string | null;
  readAt: Date;
  takenAt: Date | null;
  /** The last day on which all of it can be taken back; null where it is not taken. */
  undoUntil: string | null;
  /** Every line that says anything: what is ready, refused, taken and undone, together. */
  rows: number;
};

export type RosterShown = Roster & {
  ready: number;
  refused: number;
  taken: number;
  undone: number;
  /** The last day on which what refused lines said can be had; null where it is gone, or nothing was refused. */
  refusedUntil: string | null;
  problems: { problem: Problem; rows: number; isDoubt: boolean }[];
  /** How many of the women whom it brought were told by a text; null where it brought none, and after its last day. */
  told: Told | null;
  /** What the office calls the columns that were read, in its order, and the others. */
  heads: string[];
  otherHeads: string[];
  /** A list of women without a column that was read as who keeps touch: each goes to whoever leads her village. */
  lacksExecutive: boolean;
  /** It has tried to go on for minutes and could not. */
  isStuck: boolean;
};

export const rosterOf = (row: RosterRow): Roster => ({
  ...{ id: row.id, kind: row.kind, divisionCode: row.division_code, fileName: row.file_name },
  ...{ state: row.state, basis: row.basis, purpose: row.purpose, keepUntil: row.keep_until, rows: row.rows },
  ...{ readAt: row.read_at, takenAt: row.taken_at },
  undoUntil: row.state === 'taken' && row.taken_at !== null ? undoUntil(row.taken_at) : null,
});

const headsShown = (roster: RosterRow) => {
  const heads = headsKept(roster);
  return {
    heads: heads.map(({ head }) => head),
    otherHeads: roster.other_heads,
    lacksExecutive:
      roster.kind === 'women' && heads.length > 0 && !heads.some(({ column }) => column === 'executive'),
  };
};

const isInForce = ({ kind, state, keep_until }: RosterRow, today: string): boolean =>
  kind === 'women' && ['taking', 'taken'].includes(state) && keep_until !== null && keep_until >= today;

/** A roster of her office in numbers: taken and refused together are its rows. NotFound, Forbidden. */
export async function showRoster(ctx: Ctx, { rosterId }: { rosterId: string }): Promise<RosterShown> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const roster = await getRoster(ctx, rosterId);
    return asSystem(ctx, async (ctx) => {
      const { db } = ctx;
      const counts = await countRows(db, rosterId);
      const until = wordsUntil(roster.read_at);
      const stands = counts.refused > 0 && dayOf(ctx.now) <= until;
      const found = new Map((await countProblems(db, rosterId)).map((one) => [one.problem, one.rows]));
      const taken = roster.forgotten_at === null ? counts.taken : (roster.taken ?? 0);
      return {
        ...rosterOf(roster),
        ...counts,
        ...headsShown(roster),
        isStuck: isStuck(roster),
        refusedUntil: stands ? until : null,
        told: isInForce(roster, dayOf(ctx.now)) ? await countTold(ctx, { rosterId, taken }) : null,
        ...(roster.forgotten_at !== null && { taken, refused: roster.refused ?? 0 }),
        problems: problems
          .map((problem) => ({ problem, rows: found.get(problem) ?? 0, isDoubt: doubts.includes(problem) }))
          .filter(({ rows }) => rows > 0)
          .toSorted((a, b) => b.rows - a.rows),
      };
    });
  });
}
