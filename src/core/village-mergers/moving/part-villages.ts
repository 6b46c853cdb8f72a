import { waitForOtherImports } from '../../divisions/division-import-queries.ts';
import {
  beginVillagesAgain,
  endNewVillage,
  renameVillageBack,
} from '../../divisions/village-version-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { goingOf, isNewVillage } from '../village-merger.ts';
import type { VillageMergerRow } from '../village-merger-queries.ts';
import { copyWalls } from './copy-walls.ts';
import { moveAll } from './move-all.ts';
import { moveHouseholdsBack } from './move-households.ts';
import { takeLinksBegunSince } from './part-queries.ts';
import { isEmpty } from './remaining-queries.ts';
import { restoreLeads } from './settle-leads.ts';
import { takeLeadersSince } from './take-leaders-since.ts';
import { wayBack } from './way.ts';

type Parting = VillageMergerRow & { merged_on: string; by: string };

/** They bear their old names again; a new village of which nothing is left is none any more. */
async function changeDivisionsBack({ db, now }: Ctx, merger: Parting): Promise<void> {
  const { into_code: into, merged_on: mergedOn } = merger;
  const day = dayOf(now);
  await beginVillagesAgain(db, { codes: goingOf(merger), mergedOn, day });
  if (merger.into_name !== null) await renameVillageBack(db, { code: into, renamedOn: mergedOn, day });
}

/**
 * From today on they are villages of their own again, each with what came from it; what began since in the one village stays there.
 * As `mergeVillages`.
 */
export async function partVillages(ctx: Ctx, merger: Parting): Promise<void> {
  await waitForOtherImports(ctx.db);
  const day = dayOf(ctx.now);
  await changeDivisionsBack(ctx, merger);
  await takeLinksBegunSince(ctx, { ...merger, going: goingOf(merger) });
  await takeLeadersSince(ctx, merger);
  await moveAll(ctx, wayBack(merger, day));
  await restoreLeads(ctx, merger.id);
  await moveHouseholdsBack(ctx, merger);
  const { into_code: into } = merger;
  await copyWalls(ctx, { from: [into], to: goingOf(merger), since: merger.merged_at });
  if (isNewVillage(merger) && (await isEmpty(ctx, into))) await endNewVillage(ctx.db, { code: into, day });
}
