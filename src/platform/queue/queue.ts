import { PgBoss, type ConstructorOptions } from 'pg-boss';
import type { Kysely } from 'kysely';
import { bossDatabase } from './boss-database.ts';

export const queueSchema = 'jobs';

/** Letters of every cell's outbox, up to two hundred a job. */
export const letterQueue = 'letters';

/** A job holds ids only: whoever can read the queue learns nothing of a person. */
export type LetterJob = { cell: number; letterIds: readonly string[] };

/** pg-boss on our handle. What it would do as an owner, or on a clock of its own, is left out. */
export const bossOn = <T>(db: Kysely<T>, options: Partial<ConstructorOptions>): PgBoss =>
  new PgBoss({
    db: bossDatabase(db),
    schema: queueSchema,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    ...options,
  });
