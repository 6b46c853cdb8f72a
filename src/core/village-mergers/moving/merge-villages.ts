import { waitForOtherImports } from '../../divisions/division-import-queries.ts';
import { beginVillage, endVillages, renameVillage } from '../../divisions/village-version-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { listObstacles } from '../list-obstacles.ts';
import { countEach } from '../showing/count-each.ts';
import { goingOf, isNewVillage } from '../village-merger.ts';
import { markMerged, type VillageMergerRow } from '../village-merger-queries.ts';
import { copyWalls } from './copy-walls.ts';
import { moveAll, takenKinds } from './move-all.ts';
import { moveHouseholds } from './move-households.ts';
import { takeContacts, takeParts } from './part-queries.ts';
import { settleLeads } from './settle-leads.ts';
import { wayInto } from './way.ts';

type Merging = VillageMergerRow & { by: string };

async function changeDivisions({ db, now }: Ctx, merger: Merging): Promise<void> {
  const { into_code: into, into_name: name } = merger;
  const became = { codes: goingOf(merger), into, day: dayOf(now) };
  if (isNewVillage(merger)) await beginVillage(db, { ...became, name: name ?? into });
  else if (name !== null) await renameVillage(db, { code: into, name, day: became.day });
  await endVillages(db, became);
}

/** What the office chose to keep comes first, then the villages in their order. */
const contactsInOrder = (merger: Merging): string[] => {
  const going = goingOf(merger);
  return [...going.filter((code) => code === merger.lead_of), ...going];
};

/**
 * From today on these villages are one, with all that lies in them; the days before stay what they were. As the system, inside a
 * verb's transaction that holds all villages and this merger alone. RuleBroken for what stands in its way.
 */
export async function mergeVillages(ctx: Ctx, merger: Merging): Promise<void> {
  await waitForOtherImports(ctx.db);
  const [obstacle] = await listObstacles(ctx, merger);
  if (obstacle) throw ruleBroken(obstacle.code);
  const { id: mergerId, into_code: into } = merger;
  const [going, day] = [goingOf(merger), dayOf(ctx.now)];
  const counted = await countEach(ctx, merger.villages);
  await changeDivisions(ctx, merger);
  for (const kind of takenKinds) await takeParts(ctx, { mergerId, kind, codes: going });
  await settleLeads(ctx, merger);
  await takeContacts(ctx, { mergerId, into, codes: contactsInOrder(merger) });
  await moveAll(ctx, wayInto(merger, day));
  const areas = await moveHouseholds(ctx, merger);
  await copyWalls(ctx, { from: going, to: [into], since: null });
  const renamed = { fromAreas: [...areas.keys()], toAreas: [...areas.values()] };
  await markMerged(ctx.db, mergerId, { on: day, at: ctx.now, counted, ...renamed });
}
