import type { Kysely } from 'kysely';
import type { DB } from '../../platform/db/types.generated.ts';

/** A district's cell: one PostgreSQL schema with all that is its own. `number` (1-4095) stands inside its ids. */
export type Cell = { number: number; schema: string; divisionCode: string };

/** Who acts. Row-level security sees the same person through `SET LOCAL weijia.actor`. */
export type Actor =
  { kind: 'anonymous' } | { kind: 'person'; personId: string; accountId: string } | { kind: 'system' };

/** Bare table names belong to the cell (`people`); what all cells share is named in full (`commons.homes`). */
export type Db = Kysely<DB>;

/**
 * Everything a verb may know of the world; nothing is ambient. `now` stands still while the verb runs and
 * `newId` draws a UUIDv7 that carries the cell's number.
 */
export type Ctx = { db: Db; cell: Cell; actor: Actor; now: Date; newId: () => string };

export type PersonCtx = Ctx & { actor: { kind: 'person'; personId: string; accountId: string } };

export type Page<T> = { items: T[]; nextCursor: string | null };
