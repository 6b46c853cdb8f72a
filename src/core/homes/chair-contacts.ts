import type { Ctx } from '../shared/ctx.ts';

export type ContactRole = 'chair' | 'executive' | 'womensHome';

export type Contact = { role: ContactRole; name: string; phone: string };

const order: readonly ContactRole[] = ['chair', 'executive', 'womensHome'];

/** Who is there for a village, with phones that its federation publishes: its chair, its executive, its 妇女之家. */
export async function listContactsFor(ctx: Ctx, villageCode: string): Promise<Contact[]> {
  const rows = await ctx.db
    .selectFrom('contacts')
    .select(['role', 'name', 'phone'])
    .where('village_code', '=', villageCode)
    .execute();
  return order.flatMap((role) => rows.filter((row) => row.role === role).map((row) => ({ ...row, role })));
}
