import type { PersonCtx } from '../shared/ctx.ts';
import { dayOf, startOfDay } from '../shared/dates.ts';
import { insertReadings, listReadSince, type ReadingOf } from './reading-queries.ts';

/**
 * Notes that these people were read, one line for each reader, person, way of reading, home and day (Asia/Shanghai): a
 * host opens her lists again and again, and whoever stands on them is told of it once a day.
 */
export async function noteReadings(ctx: PersonCtx, reading: ReadingOf): Promise<void> {
  const personIds = [...new Set(reading.personIds)];
  const known = await listReadSince(ctx.db, {
    ...reading,
    personIds,
    readerId: ctx.actor.personId,
    since: startOfDay(dayOf(ctx.now)),
  });
  await insertReadings(ctx, { ...reading, personIds: personIds.filter((id) => !known.includes(id)) });
}
