import { addDemoResidents } from '../../src/platform/demo/add-demo-residents.ts';
import type { Ctx } from '../../src/core/shared/ctx.ts';
import type { Caseworker } from './open-cases.ts';

/** One more resident, whose session has its second step. */
export async function addOfficer(ctx: Ctx, secret: string): Promise<Caseworker> {
  const [token = ''] = await addDemoResidents(ctx, 1, secret);
  const session = await ctx.db
    .updateTable('accounts.session')
    .set((eb) => ({ second_step_until: eb.ref('expires_at') }))
    .where('token', '=', token.split('.')[0] ?? '')
    .returning('user_id')
    .executeTakeFirstOrThrow();
  const { person_id: personId } = await ctx.db
    .selectFrom('accounts.memberships')
    .select('person_id')
    .where('account_id', '=', session.user_id)
    .executeTakeFirstOrThrow();
  return { personId, accountId: session.user_id, token };
}
