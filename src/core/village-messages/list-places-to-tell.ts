import { levelOf } from '../divisions/division.ts';
import { listDivisions, listNamed } from '../divisions/division-queries.ts';
import { officeOnly } from '../offices/office-only.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';

export type PlaceToTell = { code: string; name: string };

/** Where an office may send a message: its own places, and of a district each of its towns. Forbidden `office-only`. */
export async function listPlacesToTell(ctx: Ctx): Promise<PlaceToTell[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { divisions } = await officeOnly(ctx);
    const places: PlaceToTell[] = await listNamed(ctx.db, divisions, ctx.now);
    for (const code of divisions.filter((one) => levelOf(one) === 'county'))
      places.push(...(await listDivisions(ctx.db, code, ctx.now)).map(({ code, name }) => ({ code, name })));
    return places;
  });
}
