import type { Kysely } from 'kysely';
import type { DB } from '../../platform/db/types.generated.ts';
import type { Vault } from './vault.ts';

/** A district's cell: one PostgreSQL schema with all that is its own. `number` (1-4095) stands inside its ids. */
export type Cell = { number: number; schema: string; divisionCode: string };

/**
 * Somebody who has signed in. `secondStepDone`: with more than her phone's code, which her offices ask for (`actsAsOffice`).
 */
type PersonActor = { kind: 'person'; personId: string; accountId: string; secondStepDone?: boolean };

/** Who acts. Row-level security sees the same through `SET LOCAL weijia.actor`, `weijia.office` and `weijia.now`. */
export type Actor = { kind: 'anonymous' } | PersonActor | { kind: 'system' };

/** Bare table names belong to the cell (`people`); what all cells share is named in full (`commons.homes`). */
export type Db = Kysely<DB>;

/**
 * Everything a verb may know of the world; nothing is ambient. `now` stands still while the verb runs and
 * `newId` draws a UUIDv7 that carries the cell's number; `vault` keeps words that nobody else may read.
 */
export type Ctx = { db: Db; cell: Cell; actor: Actor; now: Date; newId: () => string; vault: Vault };

export type PersonCtx = Ctx & { actor: PersonActor };

export type Page<T> = { items: T[]; nextCursor: string | null };
