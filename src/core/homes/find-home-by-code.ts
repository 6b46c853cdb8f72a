import { sql } from 'kysely';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';

const shape = /^[0-9a-f]{12}$/;

/** What stands in a home's short link and its QR code: the last twelve signs of its id. */
export const codeOfHome = (homeId: string): string => homeId.slice(-12);

/** The id of the home whose short link this is, in whichever cell. NotFound where there is none. */
export async function findHomeByCode(ctx: Ctx, code: string): Promise<string> {
  if (!shape.test(code)) throw notFound('home-not-found');
  const home = await ctx.db
    .selectFrom('commons.homes')
    .select('id')
    .where(sql<boolean>`right(id::text, 12) = ${code}`)
    .orderBy('id')
    .executeTakeFirst();
  if (!home) throw notFound('home-not-found');
  return home.id;
}
