import { phoneOfPerson } from '../../people/phones/kept-phone.ts';
import { insertPhones } from '../../people/phones/kept-phone-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { ReadyRow, RosterRow } from '../roster-queries.ts';
import { phoneOfRow } from '../sealing.ts';

type Whose = { personId: string; roster: Pick<RosterRow, 'id' | 'keep_until'> };

/** The phone of a line, sealed for where it stands from now on; null where the line has none. */
export async function phoneFor(ctx: Ctx, row: ReadyRow, { personId, roster }: Whose) {
  const { id, phone, mark } = row;
  if (!phone || !mark) return null;
  const { vault } = ctx;
  return {
    ...{ person_id: personId, mark, roster_id: roster.id, keep_until: roster.keep_until },
    phone: await vault.seal(await vault.open(phone, phoneOfRow(id)), phoneOfPerson(personId)),
  };
}

export async function keepPhone(ctx: Ctx, row: ReadyRow, whose: Whose): Promise<void> {
  const phone = await phoneFor(ctx, row, whose);
  if (phone) await insertPhones(ctx, [phone]);
}
