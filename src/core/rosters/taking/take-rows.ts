import type { RosterKind } from '../roster.ts';
import { takeChair } from './take-chair.ts';
import { takeExecutive } from './take-executive.ts';
import { takeGroupLeader } from './take-group-leader.ts';
import { takeHouseholds } from './take-households.ts';
import { takeWomen } from './take-women.ts';
import type { TakeRow, TakeRows } from './taking.ts';

const each =
  (take: TakeRow): TakeRows =>
  async (ctx, rows, taking) => {
    for (const row of rows) await take(ctx, row, taking);
  };

export const takers: Readonly<Record<RosterKind, TakeRows>> = {
  women: takeWomen,
  executives: each(takeExecutive),
  chairs: each(takeChair),
  households: each(takeHouseholds),
  groupLeaders: each(takeGroupLeader),
};
