import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';

const shape = /^[0-9a-f]{12}$/;

/** What stands in a home's short link and its QR code: the last twelve signs of its id. */
export const codeOfHome = (homeId: string): string => homeId.slice(-12);

/** The id of the home to which this short link leads today, in whichever cell. NotFound where it leads nowhere. */
export async function findHomeByCode(ctx: Ctx, code: string): Promise<string> {
  if (!shape.test(code)) throw notFound('home-not-found');
  const home = await ctx.db
    .selectFrom('commons.homes')
    .select('id')
    .where(sql<boolean>`right(id::text, 12) = ${code}`)
    .orderBy('id')
    .executeTakeFirst();
  const led = home ?? (await findGoalOf(ctx, sql<boolean>`right(id::text, 12) = ${code}`));
  if (!led) throw notFound('home-not-found');
  return led.id;
}

const findGoalOf = (ctx: Ctx, isIt: RawBuilder<boolean>) =>
  ctx.db
    .selectFrom('commons.former_homes')
    .select('leads_to as id')
    .where(isIt)
    .orderBy('commons.former_homes.id')
    .executeTakeFirst();

/** The home of which this one has become a part; undefined where it is none of those. */
export async function findSuccessor(ctx: Ctx, homeId: string): Promise<string | undefined> {
  if (!isId(homeId)) return undefined;
  const goal = await findGoalOf(ctx, sql<boolean>`id = ${homeId}`);
  return goal?.id === homeId ? undefined : goal?.id;
}
