import { announceActivity } from '../../../core/activities/announce-activity.ts';
import { listActivities } from '../../../core/activities/list-activities.ts';
import { showActivity } from '../../../core/activities/show-activity.ts';
import { openHome } from '../../../core/homes/open-home.ts';
import { findHomes } from '../../../core/homes/find-homes.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import { countNewNotices } from '../../../core/notices/count-new-notices.ts';
import { deliverLetters } from '../../../core/notices/deliver-letters.ts';
import { listNotices } from '../../../core/notices/list-notices.ts';
import { pumpOutbox } from '../../../core/outbox/pump-outbox.ts';
import { joinCell } from '../../../core/people/join-cell.ts';
import { submitRequest } from '../../../core/requests/asking/submit-request.ts';
import { listRequests } from '../../../core/requests/queue/list-requests.ts';
import type { Actor, Ctx } from '../../../core/shared/ctx.ts';
import { makeId } from '../../../core/shared/ids.ts';
import { inTransaction } from '../../../core/shared/transaction.ts';
import { listMySignups } from '../../../core/signups/list-my-signups.ts';
import { showMySignupFor } from '../../../core/signups/show-my-signup-for.ts';
import { signUp } from '../../../core/signups/sign-up.ts';
import { withdrawSignup } from '../../../core/signups/withdraw-signup.ts';
import { openCtx, type World } from '../../world.ts';
import { askOutreach, type Ask } from './ask-outreach.ts';
import type { RecordedQuery, Recorder } from './record-queries.ts';

/** What somebody does many times a second, and the queries that it took. */
export type HotWork = { title: string; actor: Actor; queries: RecordedQuery[] };

const home = {
  ...{ name: '泉心泉意', kind: 'village' as const, divisionCode: '370215002001', lat: 36.4, lng: 120.4 },
  ...{ leader: { title: '微家长', name: null }, address: null, hours: [], offers: [], tagline: null },
  ...{ dropIn: null, phone: null, style: { accent: null, emblem: null }, places: [], teams: [], facts: [] },
  ...{ demonstration: false, synthetic: true },
};

const system: Actor = { kind: 'system' };
const nobody: Actor = { kind: 'anonymous' };

async function aPerson(ctx: Ctx): Promise<Actor> {
  const accountId = makeId(0, ctx.now);
  const personId = await joinCell(ctx, { accountId, phoneMasked: '138****5678' });
  return { kind: 'person', personId, accountId };
}

/** A home with an activity for one, and two people who want to come. */
async function aScene(as: (actor: Actor) => Ctx) {
  const homeId = await inTransaction(as(system), (ctx) => openHome(ctx, home));
  const [host, first, second] = [
    await aPerson(as(nobody)),
    await aPerson(as(nobody)),
    await aPerson(as(nobody)),
  ];
  const { now, newId } = as(nobody);
  await inTransaction(as(system), (ctx) =>
    ctx.db
      .insertInto('appointments')
      .values({
        ...{ id: newId(), person_id: host.kind === 'person' ? host.personId : '', role: 'host' },
        ...{ home_id: homeId, appointed_at: now },
      })
      .execute(),
  );
  const startsAt = new Date(now.getTime() + 3_600_000);
  const endsAt = new Date(now.getTime() + 7_200_000);
  const { id: activityId } = await announceActivity(as(host), {
    homeId,
    title: '包饺子',
    startsAt,
    endsAt,
    capacity: 1,
  });
  return { homeId, activityId, host, first, second, now, endsAt };
}

/** What women ask for, and the lists of who keeps a home. */
async function askForHelp(ask: Ask, host: Actor): Promise<void> {
  await ask('Asking for help', nobody, (ctx) => submitRequest(ctx, { door: 'help', text: '想找人说说' }));
  for (const which of ['open', 'done'] as const)
    await ask(`What people ask a home for: ${which}`, host, (ctx) => listRequests(ctx, { which }));
}

/** What is asked of her home, and of her office: the same host is both. */
async function askForOthers(ask: Ask, who: Parameters<typeof askOutreach>[1]): Promise<void> {
  await askForHelp(ask, who.office);
  await askOutreach(ask, who);
}

/** Does each thing once on a cell of `world`, whose handle is the recorder's, and answers what was asked. */
export async function askHotQueries(recorder: Recorder, world: World): Promise<HotWork[]> {
  const as = (actor: Actor) => openCtx(world, world.cells[0], actor);
  const { homeId, activityId, host, first, second, now, endsAt } = await aScene(as);
  const works: HotWork[] = [];
  const ask: Ask = async (title, actor, work) => {
    works.push({ title, actor, queries: await recorder.record(() => work(as(actor))) });
  };
  await ask('The nearest homes', nobody, (ctx) => findHomes(ctx, { near: { lat: 36.4, lng: 120.4 } }));
  await ask('The homes of a town', nobody, (ctx) => findHomes(ctx, { division: '370215002' }));
  await ask('The homes that a word finds', nobody, (ctx) => findHomes(ctx, { q: '泉心' }));
  await ask('The nearest homes that a word finds', nobody, (ctx) =>
    findHomes(ctx, { q: '泉心', near: { lat: 36.4, lng: 120.4 } }),
  );
  await ask("A home's page", nobody, (ctx) => showHome(ctx, homeId));
  await ask("A home's activities of today", nobody, (ctx) =>
    listActivities(ctx, { homeIds: [homeId], from: now, to: endsAt, limit: 10 }),
  );
  await ask('An activity', nobody, (ctx) => showActivity(ctx, activityId));
  await ask('Signing up', first, (ctx) => signUp(ctx, { activityId }, { key: 'once' }));
  await ask('Signing up again with the same key', first, (ctx) =>
    signUp(ctx, { activityId }, { key: 'once' }),
  );
  await signUp(as(second), { activityId });
  await ask('Her sign-up for an activity, with her place in the queue', second, (ctx) =>
    showMySignupFor(ctx, activityId),
  );
  await ask('Her sign-ups', second, listMySignups);
  const mine = await showMySignupFor(as(first), activityId);
  await ask('Withdrawing; the next in line moves up', first, (ctx) =>
    withdrawSignup(ctx, { signupId: mine?.id ?? '' }),
  );
  await askForOthers(ask, { as, office: host, jiang: first, qin: second });
  const letters: string[] = [];
  const post = (_db: unknown, ids: readonly string[]) => Promise.resolve(void letters.push(...ids));
  await ask('Moving letters to the queue', system, (ctx) => pumpOutbox(ctx, post));
  await ask('Delivering letters', system, (ctx) => deliverLetters(ctx, letters));
  await ask('New notices, counted', second, countNewNotices);
  await ask('Her notices', second, listNotices);
  return works;
}
