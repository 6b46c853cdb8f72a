import type { Ctx } from '../../shared/ctx.ts';
import { asSystem } from '../../shared/transaction.ts';
import {
  isHomesTask,
  statusOf,
  type Channel,
  type Door,
  type Level,
  type Outcome,
  type Status,
} from '../request.ts';
import type { RequestRow } from '../request-queries.ts';
import { namesOf } from './queue-queries.ts';

/** A line of the queue: nothing of what she said. */
export type RequestItem = {
  id: string;
  door: Door;
  channel: Channel;
  forWhom: 'self' | 'friend';
  status: Status;
  /** How long it can wait, once somebody has looked. */
  triage: Level | null;
  /** Whose clock runs; null where it lies at a home as a task. */
  clock: Level | null;
  dueAt: Date | null;
  /** The clock has run out and nobody has answered. */
  lapsed: boolean;
  nextContactAt: Date | null;
  owner: { id: string; name: string } | null;
  home: { id: string; name: string } | null;
  isHomesTask: boolean;
  submittedAt: Date;
  closedAt: Date | null;
  outcome: Outcome | null;
};

type Names = ReadonlyMap<string, string>;

const named = (id: string | null, names: Names) => (id === null ? null : { id, name: names.get(id) ?? '' });

function presentItem(row: RequestRow, { names, now }: { names: Names; now: Date }): RequestItem {
  const runs = row.answered_at === null && row.closed_at === null;
  return {
    ...{ id: row.id, door: row.door, channel: row.channel },
    forWhom: row.for_whom === 'friend' ? 'friend' : 'self',
    ...{ status: statusOf(row), triage: row.triage },
    ...{ clock: runs ? row.clock : null, dueAt: runs ? row.due_at : null },
    lapsed: runs && row.due_at !== null && row.due_at <= now,
    nextContactAt: row.next_contact_at,
    ...{ owner: named(row.owner_id, names), home: named(row.home_id, names) },
    isHomesTask: isHomesTask(row),
    ...{ submittedAt: row.submitted_at, closedAt: row.closed_at, outcome: row.outcome },
  };
}

/** Rows as lines, inside a verb's transaction: who works on them is told by name. */
export async function presentItems(ctx: Ctx, rows: readonly RequestRow[]): Promise<RequestItem[]> {
  const ids = rows.flatMap(({ owner_id, home_id }) => [owner_id, home_id]);
  const names = await asSystem(ctx, ({ db }) => namesOf(db, ids));
  return rows.map((row) => presentItem(row, { names, now: ctx.now }));
}
