import { answerQuestion } from '../../src/core/activity-questions/answer-question.ts';
import { askQuestion } from '../../src/core/activity-questions/ask-question.ts';
import { announceActivity } from '../../src/core/activities/announce-activity.ts';
import { changeActivity } from '../../src/core/activities/changing/change-activity.ts';
import { openSlots } from '../../src/core/claims/slots/open-slots.ts';
import { placeSlot } from '../../src/core/claims/slots/place-slot.ts';
import { checkIn } from '../../src/core/attendance/check-in.ts';
import { markPresent } from '../../src/core/attendance/mark-present.ts';
import { countHeads } from '../../src/core/door/count-heads.ts';
import { showDoorCode } from '../../src/core/door/show-door-code.ts';
import { arrangeTeams } from '../../src/core/homes/desk/arrange-teams.ts';
import { changeDay } from '../../src/core/homes/desk/change-day.ts';
import { addPhoto } from '../../src/core/homes/photos/add-photo.ts';
import { announceToHomes } from '../../src/core/announcements/announce-to-homes.ts';
import { showHome } from '../../src/core/homes/show-home.ts';
import { setMissedRule } from '../../src/core/missed-places/set-missed-rule.ts';
import { prepareMerger } from '../../src/core/mergers/prepare-merger.ts';
import { mergeHomes } from '../../src/core/homes-below/merge-homes.ts';
import { insertFigures } from '../../src/core/case-figures/figure-queries.ts';
import { setDeskPhone } from '../../src/core/desk-phones/set-desk-phone.ts';
import { setDistrictClock } from '../../src/core/district-clocks/set-district-clock.ts';
import { saveDraft } from '../../src/core/drafts/save-draft.ts';
import { leaveFeedback } from '../../src/core/feedback/leave-feedback.ts';
import { sendReminders } from '../../src/core/reminders/send-reminders.ts';
import type { Cell } from '../../src/core/shared/ctx.ts';
import { inTransaction } from '../../src/core/shared/transaction.ts';
import { addRelative } from '../../src/core/relatives/add-relative.ts';
import { signUp } from '../../src/core/signups/sign-up.ts';
import { submitSuggestion } from '../../src/core/suggestions/submit-suggestion.ts';
import { askTalent } from '../../src/core/talents/asking/ask-talent.ts';
import { offerTalent } from '../../src/core/talents/hers/offer-talent.ts';
import { submitRequest } from '../../src/core/requests/asking/submit-request.ts';
import { arrangeDuty } from '../../src/core/requests/duty/arrange-duty.ts';
import { noteContact } from '../../src/core/requests/queue/note-contact.ts';
import { takeRequest } from '../../src/core/requests/queue/take-request.ts';
import { openCell } from '../../src/platform/db/migrate.ts';
import {
  aHome,
  aHost,
  aPerson,
  anActivity,
  asTheSystem,
  lettersDelivered,
  type Person,
} from './factories.ts';
import { anOfficer } from './offices/office-town.ts';
import { seated } from './offices/seated.ts';
import { livelyBoard } from './board/lively-board.ts';
import { aLivelyCase } from './cases/lively-case.ts';
import { aLivelyMediation } from './mediations/lively-mediation.ts';
import { livelyHours } from './consultations/lively-hours.ts';
import { aLivelyOutreach } from './outreach/lively-outreach.ts';
import { townOn, type Town } from './open-town.ts';
import type { TestDatabase } from './postgres-database.ts';
import { testCell } from './postgres-template.ts';

export const neighbourCell = { number: 2, schema: 'd370214', divisionCode: '370214', name: '城阳区' };

export type LivelyTown = {
  town: Town;
  home: { id: string; name: string };
  activity: { id: string; title: string };
  /** 江大姐 keeps the home, 王大姐 has a place and has come, 李婶 waits. */
  people: { host: Person; wang: Person; li: Person };
};

/** A changed day, a photo, and a team of which 王大姐 is one and may be named. */
async function furnished(
  town: Town,
  { home, host, wang }: { home: { id: string }; host: Person; wang: Person },
) {
  const homeId = home.id;
  await changeDay(host.ctx(), { homeId, day: '2026-12-24', open: '', reason: '搬家具' });
  const teams = [{ id: null, name: '巧手队', theme: '', memberCount: 12 }];
  await arrangeTeams(host.ctx(), { homeId, teams });
  const photo = { alt: '一张长桌', showsPeople: false, agreed: false, cover: true };
  const picture = { webp: Buffer.from('a picture'), width: 4, height: 3 };
  await addPhoto(host.ctx(), { homeId, ...photo, picture });
  const [team] = (await showHome(host.ctx(), homeId)).teams;
  await inTransaction(host.ctx(), async (ctx) => {
    const member = { id: ctx.newId(), team_id: team?.id ?? '', person_id: wang.id, added_by: host.id };
    await ctx.db
      .insertInto('team_members')
      .values({ ...member, added_at: ctx.now })
      .execute();
    const consent = { id: ctx.newId(), member_id: member.id, given_on: '2026-12-20', person_id: wang.id };
    const written = { recorded_by: host.id, recorded_at: ctx.now };
    await ctx.db
      .insertInto('showing_consents')
      .values({ ...consent, ...written })
      .execute();
  });
}

/** A question with its answer, and a word about what has been. */
async function muchSaid(
  town: Town,
  of: { host: Person; home: { id: string }; wang: Person; activityId: string },
): Promise<void> {
  const { host, home, wang, activityId } = of;
  await livelyBoard(town, { host, home });
  const { id } = await askQuestion(wang.ctx(), { activityId, body: '几点散？', withName: true });
  await answerQuestion(host.ctx(), { id, answer: '四点。\n不急' });
  await leaveFeedback(wang.ctx(), { activityId, word: 'very-good', line: '下回还来' });
}

/** Something of tomorrow, and the reminder of it. */
async function anEveningBefore(
  town: Town,
  { host, home, person }: { host: Person; home: { id: string }; person: Person },
): Promise<void> {
  const now = town.clockAt.now;
  const { id: activityId } = await anActivity(town, {
    host,
    home,
    startsAt: new Date('2026-12-21T06:00:00Z'),
  });
  await signUp(person.ctx(), { activityId });
  town.clockAt.now = new Date('2026-12-20T10:30:00Z');
  await sendReminders(asTheSystem(town));
  await lettersDelivered(town);
  town.clockAt.now = now;
}

/** A counsellor's hour that 王大姐 has, and 李婶 waits for. */
async function aTalkInConfidence(
  town: Town,
  { home, people }: { home: { id: string }; people: readonly Person[] },
): Promise<void> {
  const [from, until] = [new Date('2026-12-22T01:00:00Z'), new Date('2026-12-22T02:00:00Z')];
  await inTransaction(asTheSystem(town), async (ctx) => {
    const thingId = await openSlots(ctx, {
      ...{ homeId: home.id, capacity: 1, longestMinutes: 60, setupMinutes: 15, bookable: [{ from, until }] },
    });
    for (const { id: holderId } of people) {
      const claim = { id: ctx.newId(), thingId, holderId, placedBy: holderId, units: 1 };
      await placeSlot(ctx, { ...claim, during: { from, until } });
    }
  });
}

/** A rule of the district, and an absence of hers that was excused. */
async function aRuleOfTheDistrict(
  town: Town,
  { officer, person, signupId }: { officer: Person; person: Person; signupId: string },
): Promise<void> {
  await setMissedRule(officer.ctx(), { times: 2, withinDays: 60, forDays: 14 });
  await inTransaction(person.ctx(), (ctx) =>
    ctx.db
      .insertInto('excuses')
      .values({ signup_id: signupId, excused_at: town.clock(), excused_by: person.id })
      .execute(),
  );
}

/** What people have asked for: with a note, a wall, a text that was promised, and somebody of the desk on duty. */
async function whatPeopleAsk(
  town: Town,
  { home, host, person }: { home: { id: string }; host: Person; person: Person },
) {
  const desk = await seated(town, await aPerson(town, '秦大姐'), 'rights');
  await seated(town, await aPerson(town, '严秀英'), 'rights');
  await arrangeDuty(desk.ctx(), { turns: [{ day: '2026-12-20', shift: 'day', personId: desk.id }] });
  await setDeskPhone(desk.ctx(), { phone: '0532-8850 0012' });
  const safeContact = { way: 'sms', number: '138 0000 1111', name: '王"姐"' } as const;
  const wish = { text: '想找人\n"说说"', safeContact, notThese: ['严秀英'], openedBy: '石榴' };
  const { id: requestId } = await submitRequest(person.ctx(), { door: 'help', ...wish });
  await takeRequest(desk.ctx(), { requestId });
  await noteContact(desk.ctx(), { requestId, way: 'none', message: '明天上午\n我们等你' });
  await submitRequest(person.ctx(), { door: 'need', text: '孩子没人接', homeId: home.id });
  const talent = { text: '会剪纸\n和盘扣', kinds: ['handwork' as const], homeId: home.id };
  const { id: talentId } = await offerTalent(person.ctx(), talent);
  await askTalent(host.ctx(), { requestId: talentId, words: '周六下午\n教剪纸' });
  await lettersDelivered(town);
  await aLivelyCase(town, { desk, requestId });
  await aLivelyMediation(town, desk);
  await livelyHours(town, { desk, home });
}

/** What was counted of a month that has ended, a time that the district has set itself, and whom an executive keeps touch with. */
async function whatTheOfficeReads(
  town: Town,
  { officer, ...of }: { officer: Person; woman: Person; home: { id: string } },
): Promise<void> {
  await aLivelyOutreach(town, { officer, ...of });
  await setDistrictClock(officer.ctx(), { clock: 'petition-end', amount: 45, why: '区里答应的' });
  const figure = { measure: 'requests-received', period: '2026-11', category: 'total', count: 7 } as const;
  await inTransaction(asTheSystem(town), ({ db, now }) =>
    insertFigures(db, [{ ...figure, counted_at: now }]),
  );
}

/** What the office above has done: a word to the home, and a home that joined it. */
async function anOfficeAbove(town: Town, home: { id: string }): Promise<Person> {
  const officer = await anOfficer(town, '宋大姐', { role: 'district', divisionCode: '370215' });
  await announceToHomes(officer.ctx(), { body: '明天有大风，\n"关好窗"', lastDay: '2026-12-22' });
  const gone = await aHome(town, '老村');
  const mergerId = await prepareMerger(officer.ctx(), { fromId: gone.id, intoId: home.id });
  await mergeHomes(officer.ctx(), { mergerId });
  await lettersDelivered(town);
  return officer;
}

async function whatIsSuggested({ wang, li }: { wang: Person; li: Person }): Promise<void> {
  await submitSuggestion(wang.ctx(), { body: '热水壶漏水，\n"换一把吧"', phone: '0532 8888 0000' });
  await submitSuggestion(li.ctx(), { body: '门口的灯不亮', anonymous: true });
}

/** A cell with something in every table: a home, an activity for two, a place, a queue, an attendance, notices. */
export async function aLivelyTown(
  database: TestDatabase,
  cell: Cell & { name: string } = testCell,
): Promise<LivelyTown> {
  await openCell(database.owner, cell);
  const town: Town = { ...townOn(database), cells: [cell] };
  const home = await aHome(town);
  const host = await aHost(town, '江大姐', home);
  const people = { host, wang: await aPerson(town, '王大姐'), li: await aPerson(town, '李婶') };
  const activity = await anActivity(town, { host, home, capacity: 2 });
  const { id: activityId } = activity;
  const signup = await signUp(people.wang.ctx(), { activityId, partySize: 2 }, { key: 'wang-1' });
  await signUp(people.li.ctx(), { activityId }, { key: 'li-1' });
  await addRelative(people.wang.ctx(), { name: '王大娘', kind: 'elder' });
  await markPresent(host.ctx(), { signupId: signup.id, present: true });
  await whatIsSuggested(people);
  await lettersDelivered(town);
  await furnished(town, { home, host, wang: people.wang });
  const { id: talk } = await announceActivity(host.ctx(), {
    homeId: home.id,
    title: '没事来坐坐 \\N "拉呱"',
    summary: '泡壶茶\n有人来就拉拉呱',
    ...{ startsAt: new Date('2026-12-20T03:00:00Z'), endsAt: new Date('2026-12-20T04:00:00Z') },
    capacity: null,
  });
  await changeActivity(host.ctx(), { activityId: talk, bring: '茶杯 "一只"' });
  await saveDraft(host.ctx(), { homeId: home.id, title: '还没想好 "暂定"', forWhom: ['children'] });
  await muchSaid(town, { host, home, wang: people.wang, activityId });
  await anEveningBefore(town, { host, home, person: people.wang });
  const officer = await anOfficeAbove(town, home);
  await whatPeopleAsk(town, { home, host, person: people.wang });
  await aTalkInConfidence(town, { home, people: [people.wang, people.li] });
  await asTheSystem(town).vault.seal('一句心里话', { of: 'people.words', id: people.wang.id });
  await whatTheOfficeReads(town, { officer, woman: people.wang, home });
  await aRuleOfTheDistrict(town, { officer, person: people.wang, signupId: signup.id });
  const { code } = await showDoorCode(host.ctx(), talk);
  await checkIn(people.wang.ctx(), { activityId: talk, code });
  await countHeads(host.ctx(), { activityId: talk, women: 5, elders: 2 });
  return { town, home, activity, people };
}
