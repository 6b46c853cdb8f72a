import { listActivityRows, presentActivity } from '../activities/activity-queries.ts';
import { noteReadings } from '../audit/note-readings.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listFirstNames, type FirstName } from './attendance-queries.ts';
import { countPresent } from './count-present.ts';
import type { Today } from './roll.ts';

const mostActivities = 100;
const namesShown = 3;

/** The host looks at this page all day long: whoever is named on it sees one line a day of it. */
async function noteNames(ctx: PersonCtx, names: readonly FirstName[]): Promise<void> {
  for (const homeId of new Set(names.map((name) => name.home_id))) {
    const personIds = names.filter((name) => name.home_id === homeId).map((name) => name.person_id);
    await noteReadings(ctx, { verb: 'read-today', subjectId: null, homeId, personIds });
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
    const presentAt = await countPresent(ctx.db, ids);
    const names = await listFirstNames(ctx, ids, namesShown);
    await noteNames(ctx, names);
    const activities = items.map((activity) => ({
      ...presentActivity(activity, ctx.now),
      ...presentAt(activity.id),
      firstNames: names.filter((name) => name.activity_id === activity.id).map((name) => name.name),
    }));
    return { homes, activities };
  });
}
