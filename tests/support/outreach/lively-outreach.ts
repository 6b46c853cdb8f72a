import { randomUUID } from 'node:crypto';
import { writeCare } from '../../../src/core/cares/write-care.ts';
import { setOutreachRule } from '../../../src/core/executives/set-outreach-rule.ts';
import { findExecutive } from '../../../src/core/executives/executive-queries.ts';
import { insertLeader } from '../../../src/core/group-leaders/group-leader-queries.ts';
import { keepCount, insertArea } from '../../../src/core/households/household-queries.ts';
import { beginLink } from '../../../src/core/links/begin-link.ts';
import { insertMove } from '../../../src/core/links/link-queries.ts';
import {
  insertParts,
  insertPlan,
  markPlanEnded,
  takeNextPlan,
} from '../../../src/core/outreach-plans/plan-queries.ts';
import { gatherReach } from '../../../src/core/reach/gather-reach.ts';
import { beginPocket } from '../../../src/core/pockets/begin-pocket.ts';
import { emptyPocket } from '../../../src/core/pockets/empty-pocket.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { lastDayOf } from '../../../src/core/village-messages/village-message.ts';
import {
  insertMessage,
  insertVillagesToTell,
} from '../../../src/core/village-messages/village-message-queries.ts';
import { insertVillageMerger } from '../../../src/core/village-mergers/village-merger-queries.ts';
import { logVisit } from '../../../src/core/visits/log-visit.ts';
import { insertAnswer } from '../../../src/core/same-women/answer-queries.ts';
import { aPerson, asTheSystem, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';
import { aLivelyRoster } from '../rosters/lively-roster.ts';
import { anExecutive, type Executive } from './outreach-town.ts';

/** Her phone carries her list, and one visit of it was refused. */
async function aLivelyPocket(executive: Person, woman: Person): Promise<void> {
  const [proof, half] = ['5e'.repeat(32), 'a1'.repeat(32)];
  const { id: pocketId } = await beginPocket(executive.ctx(), { proof, half }, { device: 'android' });
  const visit = { clientId: randomUUID(), number: 1, clockOff: 0, personId: woman.id, channel: 'phone' };
  const visits = [{ ...visit, visitedAt: '2020-01-01T00:00:00Z' }];
  await emptyPocket(executive.ctx(), { pocketId, made: 1, knew: 0, visits });
}

/** Villages that shall become one, and what moved when others did. */
async function aMergerOfVillages(
  town: Town,
  { officer, home, linkId }: { officer: Person; home: { id: string }; linkId: string },
): Promise<void> {
  const id = asTheSystem(town).newId();
  const [from, into] = ['370215004001', '370215004210'] as const;
  const merger = { id, villages: [from, into], into_code: into, into_name: '泉东 "新村"' };
  await inTransaction(officer.ctx(), ({ db, now }) =>
    insertVillageMerger(db, { ...merger, prepared_at: now, prepared_by: officer.id }),
  );
  await inTransaction(asTheSystem(town), async ({ db }) => {
    const part = { merger_id: id, kind: 'link', part_id: linkId, from_code: from };
    await db.insertInto('village_merger_parts').values(part).execute();
    const move = { kind: 'home', moved_id: home.id, moved_on: '2026-12-20', from_code: from, to_code: into };
    await db.insertInto('village_moves').values(move).execute();
  });
}

/** An executive who keeps touch with a woman and has visited her, a move, a rule, households that a home serves, a merger, a roster, a plan. */
export async function aLivelyOutreach(
  town: Town,
  { officer, woman, home }: { officer: Person; woman: Person; home: { id: string } },
): Promise<void> {
  const executive = await anExecutive(town, '曲大姐');
  const villageCode = '370215004210';
  const linkId = asTheSystem(town).newId();
  await inTransaction(asTheSystem(town), async (ctx) => {
    const held = await findExecutive(ctx.db, executive.executiveId);
    if (!held) throw new Error('there is no executive');
    const link = { id: linkId, kind: 'woman', personId: woman.id, villageCode, saidYes: 'phone' } as const;
    await beginLink(ctx, { ...link, executive: held });
    const move = { link_id: linkId, moved_on: '2026-12-20', from_code: '370215004001' };
    await insertMove(ctx.db, { ...move, to_code: villageCode });
  });
  await inTransaction(officer.ctx(), async (ctx) => {
    const by = { set_by: officer.id, from_on: '2026-12-20', area_code: villageCode };
    await keepCount(ctx.db, { ...by, households: 2568, set_at: ctx.now, said_in: null });
    await insertArea(ctx.db, { ...by, home_id: home.id });
  });
  await gatherReach(asTheSystem(town));
  await aMergerOfVillages(town, { officer, home, linkId });
  const visit = { clientId: randomUUID(), personId: woman.id, channel: 'phone' } as const;
  await logVisit(executive.ctx(), {
    ...visit,
    visitedAt: town.clock().toISOString(),
    note: '腿脚不好，\n"送药"',
  });
  await writeCare(executive.ctx(), { linkId, kinds: ['lives-alone', 'grave-illness'], saidYes: 'phone' });
  await aLivelyPocket(executive, woman);
  await setOutreachRule(officer.ctx(), { chairs: 3, links: 1, chairDays: 31, linkDays: 92 });
  await anExecutive(town, '万大姐');
  await aLivelyRoster(town, { officer, executive, woman });
  await aLivelyPlan(town, { officer, executive });
  await aLivelyMessage(town, { officer, villageCode });
  await aLivelyAnswer(town, { officer, woman, linkId });
  await aLivelyLeader(town, { officer, woman, villageCode });
}

/** The office said of a woman whom another executive was to ask that she is this one. */
const aLivelyAnswer = (
  town: Town,
  { officer, woman, linkId }: { officer: Person; woman: Person; linkId: string },
) =>
  inTransaction(asTheSystem(town), async (ctx) => {
    const other = await aPerson(town, '王 "二"');
    const said = { id: ctx.newId(), answer: 'same' as const, division_code: '370215' };
    await insertAnswer(ctx.db, {
      ...{ ...said, kept_person_id: woman.id, other_person_id: other.id, ended_introduction_id: null },
      ...{ ended_link_id: linkId, decided_at: ctx.now, decided_by: officer.id },
    });
  });

/** One that was found, and asks something of her. */
async function aLivelyPlan(
  town: Town,
  { officer, executive }: { officer: Person; executive: Executive },
): Promise<void> {
  const plan = { id: asTheSystem(town).newId(), division_code: '370215', asked_by: officer.id };
  const most = { most_chairs: 6, most_links: 60, most_executives: 6 };
  await inTransaction(officer.ctx(), ({ db, now }) => insertPlan(db, { ...plan, ...most, asked_at: now }));
  const part = { villageCode: '370215004210', executiveId: executive.executiveId, metres: 1200 };
  await inTransaction(asTheSystem(town), async (ctx) => {
    await takeNextPlan(ctx, ctx.now);
    const proof = { objective: 4.2, bound: 4.2, gap: 0 };
    await markPlanEnded(ctx.db, plan.id, { status: 'done', at: ctx.now, proof });
    const women = { kept: 1, takenOver: 0, toAsk: 2 };
    await insertParts(ctx, plan.id, [
      { ...part, ...women, leads: true, leadsToday: false, isSameTown: true },
    ]);
  });
}

/** The same woman leads a group of her village. */
const aLivelyLeader = (
  town: Town,
  { officer, woman, villageCode }: { officer: Person; woman: Person; villageCode: string },
) =>
  inTransaction(asTheSystem(town), (ctx) =>
    insertLeader(ctx.db, {
      ...{ id: ctx.newId(), person_id: woman.id, village_code: villageCode, of_code: villageCode },
      ...{ group_name: '东"组', began_on: '2026-12-20', named_at: ctx.now, named_by: officer.id },
    }),
  );

/** One that still waits for the chair of a village. */
const aLivelyMessage = (town: Town, { officer, villageCode }: { officer: Person; villageCode: string }) =>
  inTransaction(asTheSystem(town), async (ctx) => {
    const id = ctx.newId();
    const message = {
      id,
      division_code: '370215',
      body: '周六\n"义诊"',
      sent_at: ctx.now,
      sent_by: officer.id,
    };
    await insertMessage(ctx.db, { ...message, last_day: lastDayOf(ctx.now) });
    await insertVillagesToTell(ctx, id, [villageCode]);
  });
