import { noteLinksRead } from '../audit/note-links-read.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { LeaderToRing } from './group-leader.ts';
import { leadersWithPhones } from './leaders-with-phones.ts';

/**
 * The group leaders of the villages that she leads, or is the chair of, with their phones. That she looked stands once a day in the audit
 * of each of them, and nothing of whether she rang. SignedOut.
 */
export const listLeadersToRing = (ctx: Ctx): Promise<LeaderToRing[]> =>
  leadersWithPhones(ctx, { note: noteLinksRead });

/** The same in each of her districts, one after the other. */
export async function listLeadersEverywhere(hers: readonly Ctx[]): Promise<LeaderToRing[]> {
  const all: LeaderToRing[] = [];
  for (const ctx of hers) all.push(...(await listLeadersToRing(ctx)));
  return all;
}
