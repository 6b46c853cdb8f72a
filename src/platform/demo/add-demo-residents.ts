import { sql } from 'kysely';
import { demoResident } from '../../../db/seeds/demo/demo-cast.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { makeId } from '../../core/shared/ids.ts';
import { newAccount } from '../auth/account-of.ts';
import { newSession } from '../auth/issue-token.ts';
import { signToken } from '../auth/signed-token.ts';
import { maskPhone } from '../../core/people/mask-phone.ts';

// Each row has nine values at most; a statement takes 65,535.
const batch = 1000;

/**
 * `count` more synthetic residents with accounts, persons and open sessions, for rushes and measurements; answers
 * their bearer tokens. Written by the owner in one transaction, so two commands at once draw different people.
 */
export async function addDemoResidents(ctx: Ctx, count: number, secret: string): Promise<string[]> {
  return ctx.db.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('demo residents', 0))`.execute(db);
    const start = await countResidents({ ...ctx, db });
    const tokens: string[] = [];
    while (tokens.length < count) {
      const size = Math.min(batch, count - tokens.length);
      tokens.push(...(await addBatch({ ...ctx, db }, start + tokens.length, size)));
    }
    return tokens.map((token) => signToken(token, secret));
  });
}

/** They are numbered from 1 without a gap, also after one of them has erased herself. */
async function countResidents({ db }: Ctx): Promise<number> {
  const { phone: none } = demoResident(0);
  const last = await db
    .selectFrom('accounts.user')
    .select('phone_number')
    .where('phone_number', '>=', none)
    .where('phone_number', '<', String(Number(none) + 10_000_000))
    .orderBy('phone_number', 'desc')
    .executeTakeFirst();
  return last ? Number(last.phone_number) - Number(none) : 0;
}

async function addBatch(ctx: Ctx, start: number, size: number): Promise<string[]> {
  const { db, cell, now } = ctx;
  const residents = Array.from({ length: size }, (_, nth) => ({
    ...demoResident(start + nth + 1),
    accountId: makeId(0, now),
    personId: ctx.newId(),
  }));
  const accounts = residents.map((one) => newAccount(one.accountId, one.phone, now));
  const sessions = residents.map((one) => newSession(one.accountId, makeId(0, now), now));
  const people = residents.map((one) => ({
    id: one.personId,
    account_id: one.accountId,
    name: one.name,
    phone_masked: maskPhone(one.phone),
    village_code: one.villageCode,
    joined_at: now,
  }));
  const memberships = residents.map((one) => ({
    account_id: one.accountId,
    cell: cell.number,
    person_id: one.personId,
    joined_at: now,
  }));
  await db.insertInto('accounts.user').values(accounts).execute();
  await db.insertInto('accounts.session').values(sessions).execute();
  await db.insertInto('people').values(people).execute();
  await db.insertInto('accounts.memberships').values(memberships).execute();
  return sessions.map((session) => session.token);
}
