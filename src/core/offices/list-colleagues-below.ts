import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { forbiddenTo } from './forbidden-to.ts';
import { listStaffBelow } from './office-queries.ts';
import { divisionsActedFor } from './offices-acted-for.ts';

/** Somebody of an office below, as who may help her sees her. */
export type Colleague = { personId: string; name: string | null; phoneMasked: string | null; office: string };

/** Everybody in the offices below hers, for whoever has lost phone and recovery codes alike. Forbidden to others. */
export async function listColleaguesBelow(ctx: Ctx): Promise<Colleague[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const codes = await divisionsActedFor(ctx);
    if (codes.length === 0) throw await forbiddenTo(ctx, 'office-only');
    const rows = await asSystem(ctx, ({ db }) => listStaffBelow(db, codes));
    return rows.map((row) => ({
      personId: row.id,
      name: row.name,
      phoneMasked: row.phone_masked,
      office: row.division_name ?? row.division_code ?? '',
    }));
  });
}
