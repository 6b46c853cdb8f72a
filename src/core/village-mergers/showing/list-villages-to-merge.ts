import { listDivisions } from '../../divisions/division-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { districtAlone } from '../district-alone.ts';

type Place = { code: string; name: string };
export type TownOfVillages = Place & { villages: Place[] };

const named = ({ code, name }: Place): Place => ({ code, name });

/** The villages of the district by town, to choose those that become one. Forbidden but to the district's office. */
export async function listVillagesToMerge(ctx: Ctx): Promise<TownOfVillages[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    await districtAlone(ctx);
    const towns: TownOfVillages[] = [];
    for (const town of await listDivisions(ctx.db, ctx.cell.divisionCode, ctx.now)) {
      const below = await listDivisions(ctx.db, town.code, ctx.now);
      const villages = below.filter(({ level }) => level === 'village').map(named);
      if (villages.length > 0) towns.push({ ...named(town), villages });
    }
    return towns;
  });
}
