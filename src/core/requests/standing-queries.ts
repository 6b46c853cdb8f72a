import type { Db } from '../shared/ctx.ts';

/** What she is to the case that came of a request, of which she sees her own seat and glass alone. */
export async function findStanding(
  db: Db,
  requestId: string,
  { personId, now }: { personId: string; now: Date },
): Promise<'team' | 'glass' | null> {
  const row = await db
    .selectFrom('requests')
    .leftJoin('case_members as seat', (join) =>
      join
        .onRef('seat.case_id', '=', 'requests.case_id')
        .on('seat.person_id', '=', personId)
        .on('seat.left_at', 'is', null),
    )
    .leftJoin('broken_glasses as glass', (join) =>
      join
        .onRef('glass.case_id', '=', 'requests.case_id')
        .on('glass.person_id', '=', personId)
        .on('glass.ended_at', 'is', null)
        .on('glass.ends_at', '>', now),
    )
    .select(['seat.id as seatId', 'glass.id as glassId'])
    .where('requests.id', '=', requestId)
    .executeTakeFirst();
  if (row?.seatId) return 'team';
  return row?.glassId ? 'glass' : null;
}
