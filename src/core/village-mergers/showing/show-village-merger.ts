import { sumFigures } from '../../reach/sum-queries.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { districtAlone } from '../district-alone.ts';
import { listObstacles, type Obstacle } from '../list-obstacles.ts';
import { leadToStay, type Lead } from '../village-merger.ts';
import { findVillageMerger, type VillageMergerRow } from '../village-merger-queries.ts';
import { countEach, noNumbers, together, VillagesCounted } from './count-each.ts';
import type { VillageCounted, VillageNumbers } from './count-each.ts';
import { presentVillageMerger, type VillageMergerSeen } from './present-village-merger.ts';
import { countBegunSince, listHomesIn, listLeads, type Begun, type HomeThere } from './preview-queries.ts';

export type VillageMergerShown = VillageMergerSeen & {
  /** Each village today; of one that was done, right before it. */
  counted: VillageCounted[];
  before: VillageNumbers;
  /** Of the one village: what it will be, or is today. */
  after: VillageNumbers;
  leads: Lead[];
  homes: HomeThere[];
  obstacles: Obstacle[];
  /** Null where it is not done, or undone. */
  begunSince: Begun | null;
};

type Foreseeing = { merger: VillageMergerRow; before: VillageNumbers; homes: readonly HomeThere[] };

/** One chair is led by one; a home that stands in a village serves all of it. */
async function foresee(ctx: Ctx, { merger, before, homes }: Foreseeing) {
  const leads = await listLeads(ctx, merger.villages);
  const staying = leadToStay(leads, merger.lead_of);
  const day = dayOf(ctx.now);
  const [ofLead] = staying ? await sumFigures(ctx, { codes: [staying.villageCode], day }) : [];
  const served = homes.some(({ isOpen }) => isOpen) ? before.households : before.served;
  return { leads, after: { ...before, inTouch: ofLead?.inTouch ?? 0, served } };
}

async function showWaiting(ctx: PersonCtx, merger: VillageMergerRow) {
  return asSystem(ctx, async (ctx) => {
    const counted = await countEach(ctx, merger.villages);
    const before = together(counted);
    const homes = await listHomesIn(ctx, merger.villages);
    const foreseen = await foresee(ctx, { merger, before, homes });
    return {
      ...{ counted, before, homes, ...foreseen },
      ...{ obstacles: await listObstacles(ctx, merger), begunSince: null },
    };
  });
}

async function showDone(ctx: PersonCtx, merger: VillageMergerRow) {
  return asSystem(ctx, async (ctx) => {
    const counted = VillagesCounted.parse(merger.counted);
    const [after = noNumbers] = await countEach(ctx, [merger.into_code]);
    return {
      ...{ counted, before: together(counted), after },
      ...{ leads: [], homes: await listHomesIn(ctx, [merger.into_code]), obstacles: [] },
      begunSince: merger.undone_on === null ? await countBegunSince(ctx, merger) : null,
    };
  });
}

/** What would become one, or did, in numbers, with all that stands in its way. Forbidden but to the district's office; NotFound. */
export async function showVillageMerger(ctx: Ctx, mergerId: string): Promise<VillageMergerShown> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    await districtAlone(ctx);
    const merger = isId(mergerId) ? await findVillageMerger(ctx.db, mergerId) : undefined;
    if (!merger) throw notFound('village-merger-not-found');
    const seen = await presentVillageMerger(ctx, merger);
    const shown = await (merger.merged_on === null ? showWaiting(ctx, merger) : showDone(ctx, merger));
    return { ...seen, ...shown };
  });
}
