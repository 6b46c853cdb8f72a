import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyRow } from '../../../tests/support/every-row.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { markPresent } from '../attendance/mark-present.ts';
import { showRoll } from '../attendance/show-roll.ts';
import { nameDeputy } from '../deputies/name-deputy.ts';
import { listMyHomes } from '../homes/list-my-homes.ts';
import { listNotices } from '../notices/list-notices.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { signUp } from '../signups/sign-up.ts';
import { showSignup } from '../signups/show-signup.ts';
import { announceActivity } from '../activities/announce-activity.ts';
import { erasePerson } from './erase-person.ts';
import { addRelative } from '../relatives/add-relative.ts';
import { joinCell } from '../people/join-cell.ts';
import { showMe } from '../people/show-me.ts';

let town: Town;
let home: { id: string };
let host: Person;

beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '王大姐', home);
});
afterAll(() => town.close());

const textOfTheWholeCell = async () =>
  (await everyRow(town.owner, town.cells[0].schema)).map((row) => row.text).join('\n');

test('after she leaves, her name and her phone stand nowhere in the whole cell', async () => {
  const person = await aPerson(town, '诸葛大娘', '137****4321');
  const been = await anActivity(town, { host, home });
  const coming = await anActivity(town, { host, home });
  const signup = await signUp(person.ctx(), { activityId: been.id }, { key: 'tapped-once' });
  await markPresent(host.ctx(), { signupId: signup.id, present: true });
  await signUp(person.ctx(), { activityId: coming.id });
  await showRoll(host.ctx(), been.id);
  await lettersDelivered(town);
  const before = await textOfTheWholeCell();
  expect(before).toContain('诸葛大娘');
  expect(before).toContain('137****4321');
  await erasePerson(person.ctx());
  await lettersDelivered(town);
  const after = await textOfTheWholeCell();
  expect(after).not.toContain('诸葛大娘');
  expect(after).not.toContain('137****4321');
  expect(await listNotices(person.ctx())).toEqual([]);
  expect(after).toContain(`"actor_id": "${person.id}"`);
});

test('no hash is left of what she sent, from which a name or her words could be guessed', async () => {
  const person = await aPerson(town, '冯婶');
  await addRelative(person.ctx(), { name: '欧阳大娘', kind: 'elder' }, { key: 'sent-once' });
  const keys = () => town.owner.withSchema('d370215').selectFrom('answers').select('key');
  expect(await keys().where('actor_id', '=', person.id).execute()).toEqual([{ key: 'sent-once' }]);
  await erasePerson(person.ctx());
  expect(await keys().where('actor_id', '=', person.id).execute()).toEqual([]);
});

test('the place of someone who leaves goes to the next in line, who is told', async () => {
  const activity = await anActivity(town, { host, home, capacity: 1 });
  const [leaves, waits] = [await aPerson(town, '李婶'), await aPerson(town, '赵大娘')];
  await signUp(leaves.ctx(), { activityId: activity.id });
  const { id } = await signUp(waits.ctx(), { activityId: activity.id });
  moveClock(town, { minutes: 1 });
  await erasePerson(leaves.ctx());
  await lettersDelivered(town);
  expect(await showSignup(waits.ctx(), id)).toMatchObject({ status: 'confirmed' });
  expect((await listNotices(waits.ctx()))[0]).toMatchObject({ kind: 'place-freed' });
});

test('what has been stays in the figures of the home without a name', async () => {
  const activity = await anActivity(town, { host, home });
  const person = await aPerson(town, '孙姐');
  const signup = await signUp(person.ctx(), { activityId: activity.id, partySize: 2 });
  await markPresent(host.ctx(), { signupId: signup.id, present: true });
  moveClock(town, { minutes: 24 * 60 });
  await erasePerson(person.ctx());
  const { rows } = await showRoll(host.ctx(), activity.id);
  expect(rows).toMatchObject([{ name: '', partySize: 2, arrived: 2 }]);
});

test('a host who leaves keeps no home any more', async () => {
  const place = await aHome(town, '名都苑');
  const leaver = await aHost(town, '周主任', place);
  const activity = await anActivity(town, { host: leaver, home: place });
  const { ctx } = leaver;
  await erasePerson(ctx());
  await expect(showRoll(ctx(), activity.id)).rejects.toMatchObject({ kind: 'forbidden' });
  const wish = { homeId: place.id, title: '合唱', startsAt: town.clock(), endsAt: town.clock(), capacity: 1 };
  await expect(announceActivity(ctx(), wish)).rejects.toMatchObject({ kind: 'invalid' });
});

test('the deputies whom a host has named end with her, and those of another host stay', async () => {
  const place = await aHome(town, '名都苑');
  const [leaver, stays] = [await aHost(town, '周主任', place), await aHost(town, '孙主任', place)];
  const [hers, other] = [await aPerson(town, '李婶'), await aPerson(town, '赵大娘')];
  const lastDay = addDays(dayOf(town.clock()), 5);
  const names = (host: Person, { id }: Person) =>
    nameDeputy(
      host.ctx(),
      { homeId: place.id, phone: '13800000009', lastDay },
      { personOfPhone: () => Promise.resolve(id) },
    );
  const { id: subjectId } = await names(leaver, hers);
  await names(stays, other);
  await erasePerson(leaver.ctx());
  expect(await listMyHomes(hers.ctx())).toEqual([]);
  expect(await listMyHomes(other.ctx())).toMatchObject([{ id: place.id }]);
  const lines = await town.owner
    .withSchema('d370215')
    .selectFrom('audit')
    .select(['verb', 'actor_id', 'person_id'])
    .where('subject_id', '=', subjectId)
    .where('verb', '=', 'end-deputy')
    .execute();
  expect(lines).toEqual([{ verb: 'end-deputy', actor_id: leaver.id, person_id: hers.id }]);
});

test('she cannot leave twice, and a new sign-in of hers is a new person', async () => {
  const person = await aPerson(town, '吴婶');
  await erasePerson(person.ctx());
  await expect(erasePerson(person.ctx())).rejects.toMatchObject({ kind: 'not-found' });
  await expect(showMe(person.ctx())).rejects.toMatchObject({ kind: 'not-found' });
  const { actor } = person.ctx();
  const accountId = actor.kind === 'person' ? actor.accountId : '';
  const again = await joinCell(person.ctx(), { accountId, phoneMasked: person.phoneMasked });
  expect(again).not.toBe(person.id);
});

test('whoever is here and leaves for good has come all the same, and her place is nobody else’s', async () => {
  const activity = await anActivity(town, { host, home, capacity: 1 });
  const [here, waits] = [await aPerson(town, '李婶'), await aPerson(town, '赵大娘')];
  const signup = await signUp(here.ctx(), { activityId: activity.id });
  const waiting = await signUp(waits.ctx(), { activityId: activity.id });
  await markPresent(host.ctx(), { signupId: signup.id, present: true });
  await erasePerson(here.ctx());
  expect((await showRoll(host.ctx(), activity.id)).present).toBe(1);
  expect(await showSignup(waits.ctx(), waiting.id)).toMatchObject({ status: 'waiting', position: 1 });
});
