import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listCommitteesEver } from './committee-queries.ts';

export type Committee = {
  id: string;
  name: string;
  number: string;
  validFrom: string;
  validUntil: string | null;
};

/** The registered committees of the district, with the days on which each is. For whoever has signed in. */
export async function listCommittees(ctx: Ctx): Promise<Committee[]> {
  const rows = await inTransaction(personOnly(ctx), ({ db }) => listCommitteesEver(db));
  return rows.map(({ id, name, number, valid_from: validFrom, valid_until: validUntil }) => ({
    ...{ id, name, number, validFrom, validUntil },
  }));
}
