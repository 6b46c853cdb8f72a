import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { LinkKind } from './link.ts';
import { listLinksOf } from './link-queries.ts';

export type MyLink = {
  id: string;
  kind: LinkKind;
  personId: string;
  name: string;
  villageCode: string;
  joinedOn: string;
  lastVisitAt: Date | null;
  /** The last day by which she is to be seen again. */
  dueOn: string;
  lapsed: boolean;
};

/** Whom an executive keeps touch with today, whoever is to be seen first first; nobody where she is none. SignedOut. */
export async function listMyLinks(ctx: Ctx): Promise<MyLink[]> {
  const rows = await inTransaction(personOnly(ctx), ({ db, actor }) => listLinksOf(db, actor.personId));
  const today = dayOf(ctx.now);
  return rows.map(({ name, ...row }) => ({ ...row, name: name ?? '', lapsed: row.dueOn < today }));
}
