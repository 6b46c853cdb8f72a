import { namePlaces } from '../divisions/name-places.ts';
import { maskPhone } from '../people/mask-phone.ts';
import { openPhones } from '../people/phones/open-phones.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Touch } from './touch.ts';
import type { TouchRow } from './touch-queries.ts';

/** What is told of them, with places by their names and phones masked; outside of every transaction. */
export async function touchesOf(ctx: Ctx, rows: readonly TouchRow[]): Promise<Touch[]> {
  const codes = rows.flatMap((row) => [row.villageCode, row.executiveOf ?? []].flat());
  const nameOf = await namePlaces(ctx.db, codes, ctx.now);
  const sealed = rows.flatMap(({ personId: person_id, phone }) => (phone ? [{ person_id, phone }] : []));
  const phones = await openPhones(ctx, sealed);
  return rows.map(({ personId, villageCode, executiveName, executiveOf, phone: _phone, ...row }) => {
    const phone = phones.get(personId);
    return {
      ...{ ...row, name: row.name ?? '', villageName: nameOf(villageCode) },
      phoneMasked: phone === undefined ? null : maskPhone(phone),
      executive: {
        name: executiveName ?? '',
        placeName: executiveOf === null ? '' : nameOf(executiveOf),
      },
    };
  });
}
