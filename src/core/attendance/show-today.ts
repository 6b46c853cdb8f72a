import { listActivityRows, presentActivity, type ActivityRow } from '../activities/activity-queries.ts';
import { countOpenAt } from '../activity-questions/question-queries.ts';
import { noteReadings } from '../audit/note-readings.ts';
import { mostDraftsOfAHome } from '../drafts/draft.ts';
import { listDraftRows, presentDraft } from '../drafts/draft-queries.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listFirstNames, type FirstName } from './attendance-queries.ts';
import { countPresent } from './count-present.ts';
import type { Today, TodaysActivity } from './roll.ts';

const mostActivities = 100;
const namesShown = 3;

/** What is over and not closed stays on the page for a week; then nobody is asked any more. */
const daysUnclosed = 7;

/** The host looks at this page all day long: whoever is named on it sees one line a day of it. */
async function noteNames(ctx: PersonCtx, names: readonly FirstName[]): Promise<void> {
  for (const homeId of new Set(names.map((name) => name.home_id))) {
    const personIds = names.filter((name) => name.home_id === homeId).map((name) => name.person_id);
    await noteReadings(ctx, { verb: 'read-today', subjectId: null, homeId, personIds });
  }
}

type Rows = { items: readonly ActivityRow[]; names: readonly FirstName[] };

/** With who has come. */
async function withWhoCame(ctx: PersonCtx, { items, names }: Rows): Promise<TodaysActivity[]> {
  const presentAt = await countPresent(
    ctx.db,
    items.map((activity) => activity.id),
  );
  return items.map((activity) => ({
    ...presentActivity(activity, ctx.now),
    ...presentAt(activity.id),
    firstNames: names.filter((name) => name.activity_id === activity.id).map((name) => name.name),
  }));
}

/**
 * What the homes that she keeps do today (Asia/Shanghai), in order of time, with who has come and the first names; what
 * is over and not closed yet, what was asked, what is a draft. Empty for whoever keeps none.
 */
export async function showToday(ctx: Ctx): Promise<Today> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const homes = await listHomesKeptBy(ctx.db, ctx.actor.personId);
    if (homes.length === 0) return { homes, activities: [], unclosed: [], questions: [], drafts: [] };
    const homeIds = homes.map((home) => home.id);
    const day = dayOf(ctx.now);
    const weekAgo = startOfDay(addDays(day, -daysUnclosed));
    const [from, to] = [startOfDay(day), startOfDay(addDays(day, 1))];
    const list = { homeIds, unclosed: true, limit: mostActivities };
    const { items } = await listActivityRows(ctx.db, { ...list, from, to });
    const before = await listActivityRows(ctx.db, { ...list, from: weekAgo, to: from });
    const isLeft = (row: ActivityRow) => row.ends_at <= from && row.cancelled_at === null;
    const names = await listFirstNames(
      ctx,
      items.map(({ id }) => id),
      namesShown,
    );
    await noteNames(ctx, names);
    return {
      homes,
      activities: await withWhoCame(ctx, { items, names }),
      unclosed: await withWhoCame(ctx, { items: before.items.filter(isLeft), names: [] }),
      questions: await countOpenAt(ctx.db, homeIds, weekAgo),
      drafts: (await listDraftRows(ctx.db, homeIds, mostDraftsOfAHome)).map(presentDraft),
    };
  });
}
