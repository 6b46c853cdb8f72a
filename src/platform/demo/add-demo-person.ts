import type { DemoPerson } from '../../../db/seeds/demo/demo-types.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { makeId } from '../../core/shared/ids.ts';

/** 154****0001: what a page may show of a phone. */
const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** One of the demo's cast: an account that signs in with her phone, and her person in the cell. Returns that id. */
export async function addDemoPerson(ctx: Ctx, person: DemoPerson): Promise<string> {
  const accountId = makeId(0, ctx.now);
  const personId = ctx.newId();
  await ctx.db
    .insertInto('accounts.user')
    .values({
      id: accountId,
      name: person.name,
      email: `${accountId}@no-mail.invalid`,
      phone_number: person.phone,
      phone_number_verified: true,
      created_at: ctx.now,
      updated_at: ctx.now,
    })
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
      phone_masked: masked(person.phone),
      village_code: person.villageCode,
      joined_at: ctx.now,
    })
    .execute();
  return personId;
}
