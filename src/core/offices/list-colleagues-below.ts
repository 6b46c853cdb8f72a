import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { officeOnly } from './office-only.ts';
import { listStaffBelow } from './office-queries.ts';

/** Somebody of an office below, as who may help her sees her. */
export type Colleague = { personId: string; name: string | null; phoneMasked: string | null; office: string };

/** Everybody in the offices below hers, for whoever has lost phone and recovery codes alike. Forbidden to others. */
export async function listColleaguesBelow(ctx: Ctx): Promise<Colleague[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { divisions } = await officeOnly(ctx);
    const rows = await asSystem(ctx, ({ db }) => listStaffBelow(db, divisions));
    return rows.map((row) => ({
      personId: row.id,
      name: row.name,
      phoneMasked: row.phone_masked,
      office: row.division_name ?? row.division_code ?? '',
    }));
  });
}
