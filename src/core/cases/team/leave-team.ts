import type { Ctx } from '../../shared/ctx.ts';
import { markGlassesEnded } from '../glass/glass-queries.ts';
import { markLeft, type Leaving } from './team-queries.ts';

/** Whoever leaves a team reads nothing of it any more, through a glass that she broke before neither. As the system. */
export async function leaveTeam(
  { db }: Ctx,
  caseId: string,
  { personIds, at, why }: Leaving & { personIds: string[] },
): Promise<void> {
  await markLeft(db, caseId, { personIds, at, why });
  await markGlassesEnded(db, { caseId, personIds, at });
}
