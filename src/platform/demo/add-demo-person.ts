import type { DemoPerson } from '../../../db/seeds/demo/demo-types.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { makeId } from '../../core/shared/ids.ts';
import { newAccount } from '../auth/account-of.ts';
import { maskPhone } from '../../core/people/mask-phone.ts';

/** One of the demo's cast: an account that signs in with her phone, and her person in the cell. Returns that id. */
export async function addDemoPerson(ctx: Ctx, person: DemoPerson): Promise<string> {
  const accountId = makeId(0, ctx.now);
  const personId = ctx.newId();
  await ctx.db
    .insertInto('accounts.user')
    .values(newAccount(accountId, person.phone, ctx.now))
    .execute();
  await ctx.db
    .insertInto('accounts.memberships')
    .values({ account_id: accountId, cell: ctx.cell.number, person_id: personId, joined_at: ctx.now })
    .execute();
  await ctx.db
    .insertInto('people')
    .values({
      id: personId,
      account_id: accountId,
      name: person.name,
      phone_masked: maskPhone(person.phone),
      village_code: person.villageCode,
      joined_at: ctx.now,
    })
    .execute();
  return personId;
}
