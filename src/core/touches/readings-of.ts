import type { Reading } from '../audit/reading.ts';
import { listReadingsOf } from '../audit/reading-queries.ts';
import type { Ctx } from '../shared/ctx.ts';

const most = 50;

/** Who had one of these people on a list of outreach, the newest first; nothing of requests. As the system. */
export async function readingsOf(
  ctx: Ctx,
  personIds: readonly string[],
): Promise<(Reading & { personId: string | null })[]> {
  const rows = await listReadingsOf(ctx.db, personIds, {
    verbs: ['read-links', 'read-same-women'],
    limit: most,
  });
  return rows.map(({ at, role, person_id: personId }) => ({
    ...{ at, what: 'links' as const, homeName: null, role, ofWhom: null, personId },
  }));
}
