import { officeAboveOnly } from '../offices/office-above-only.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { endOffice } from './leave-office.ts';
import { lockExecutive } from './executive-queries.ts';

/**
 * An executive is one no more, from today: her office writes it down. Whom she kept touch with stays hers on paper, and stands first
 * on the office's list, until somebody else has taken each over. NotFound, Forbidden.
 */
export async function leaveAsExecutive(ctx: Ctx, { executiveId }: { executiveId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const locked = isId(executiveId) && (await asSystem(ctx, ({ db }) => lockExecutive(db, executiveId)));
    if (!locked) throw notFound('executive-not-found');
    await officeAboveOnly(ctx, locked.division_code);
    await endOffice(ctx, locked);
  });
}
