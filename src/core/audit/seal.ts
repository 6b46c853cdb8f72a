import { createHash, type Hash } from 'node:crypto';

/** A line of the audit as a seal reads it: everything it says, its instant to the microsecond. */
export type AuditLine = {
  id: string;
  micros: string;
  actor_id: string | null;
  verb: string;
  subject_id: string | null;
  home_id: string | null;
  person_id: string | null;
};

/** A seal covers every line written from `covers_from` up to, not including, `covers_to`; seals follow without a gap. */
export type Seal = {
  seq: number;
  covers_from: Date;
  covers_to: Date;
  lines: number;
  hash: string;
  previous_hash: string;
};

/** What the first seal follows. */
export const beforeAllSeals: Pick<Seal, 'seq' | 'covers_to' | 'hash'> = {
  seq: 0,
  covers_to: new Date(0),
  hash: '0'.repeat(64),
};

/** JSON of a list leaves no doubt where one value ends and the next begins. */
const canonical = (parts: readonly (string | number | null)[]) => `${JSON.stringify(parts)}\n`;

/** Begins a seal's hash with its place in the chain; its lines follow in the order of their writing and id. */
export const beginSeal = (seal: Pick<Seal, 'seq' | 'covers_from' | 'covers_to' | 'previous_hash'>): Hash =>
  createHash('sha256').update(
    canonical([seal.seq, seal.previous_hash, seal.covers_from.toISOString(), seal.covers_to.toISOString()]),
  );

export function addLines(hash: Hash, lines: readonly AuditLine[]): void {
  for (const line of lines) {
    const { id, micros, actor_id: actorId, verb } = line;
    hash.update(canonical([id, micros, actorId, verb, line.subject_id, line.home_id, line.person_id]));
  }
}
