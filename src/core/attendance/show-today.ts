import { listActivityRows, presentActivity } from '../activities/activity-queries.ts';
import { insertReadings, listReadSince } from '../audit/reading-queries.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { countPresent, listFirstNames, type FirstName } from './attendance-queries.ts';
import type { Today } from './roll.ts';

const mostActivities = 100;
const namesShown = 3;

/** The host looks at this page all day long: whoever is named on it sees one line a day of it. */
async function noteReadings(ctx: PersonCtx, names: readonly FirstName[], since: Date): Promise<void> {
  const verb = 'read-today';
  for (const homeId of new Set(names.map((name) => name.home_id))) {
    const personIds = names.filter((name) => name.home_id === homeId).map((name) => name.person_id);
    const reading = { verb, homeId, personIds: [...new Set(personIds)] } as const;
    const known = await listReadSince(ctx.db, { ...reading, readerId: ctx.actor.personId, since });
    const unread = reading.personIds.filter((id) => !known.includes(id));
    await insertReadings(ctx, { ...reading, subjectId: null, personIds: unread });
  }
}

/**
 * What the homes that she keeps do today (Asia/Shanghai), in order of time, with who has come and the first names.
 * Empty for whoever keeps none.
 */
export async function showToday(ctx: Ctx): Promise<Today> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const homes = await listHomesKeptBy(ctx.db, ctx.actor.personId);
    if (homes.length === 0) return { homes, activities: [] };
    const day = dayOf(ctx.now);
    const from = startOfDay(day);
    const { items } = await listActivityRows(ctx.db, {
      homeIds: homes.map((home) => home.id),
      from,
      to: startOfDay(addDays(day, 1)),
      limit: mostActivities,
    });
    const ids = items.map((activity) => activity.id);
    const present = await countPresent(ctx.db, ids);
    const names = await listFirstNames(ctx, ids, namesShown);
    await noteReadings(ctx, names, from);
    const activities = items.map((activity) => ({
      ...presentActivity(activity, ctx.now),
      present: present.get(activity.id) ?? 0,
      firstNames: names.filter((name) => name.activity_id === activity.id).map((name) => name.name),
    }));
    return { homes, activities };
  });
}
