import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHome, aHost, anActivity, aPerson, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { cancelActivity } from '../../activities/cancel-activity.ts';
import { addRelative } from '../../relatives/add-relative.ts';
import { showFamilyFor } from '../for-others/show-family-for.ts';
import { signUp } from '../sign-up.ts';
import { withdrawSignup } from '../withdraw-signup.ts';
import { listPlacesElsewhere } from './list-places-elsewhere.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());

const hour = 3_600_000;
/** Two hours from then on. */
const at = (hours: number) => ({ startsAt: new Date(town.clock().getTime() + hours * hour) });
const announced = (title: string, hours: number, capacity = 10) =>
  anActivity(town, { host, home, title, capacity, ...at(hours) });
const titles = (places: readonly { title: string }[]) => places.map(({ title }) => title);

test('whoever has a place at that time is told where, and signs up all the same', async () => {
  const wang = await aPerson(town, '王大姐');
  const [asked, same, before, after] = [
    await announced('合唱', 25),
    await announced('包饺子', 26),
    await announced('早操', 23),
    await announced('广场舞', 27),
  ];
  for (const { id: activityId } of [same, before, after]) await signUp(wang.ctx(), { activityId });
  const { mine, sameTime } = await showFamilyFor(wang.ctx(), asked.id);
  expect(mine).toBeNull();
  expect(sameTime).toEqual([
    { personId: wang.id, activityId: same.id, title: '包饺子', startsAt: at(26).startsAt },
  ]);
  expect(await signUp(wang.ctx(), { activityId: asked.id })).toMatchObject({ status: 'confirmed' });
  expect(titles((await showFamilyFor(wang.ctx(), same.id)).sameTime)).toEqual(['合唱', '广场舞']);
});

test('what she gave back, what she waits for and what is called off are no places', async () => {
  const [li, other] = [await aPerson(town, '李婶'), await aPerson(town, '赵大娘')];
  const asked = await announced('合唱', 50);
  const [back, full, off] = [
    await announced('剪纸', 50),
    await announced('义诊', 50, 1),
    await announced('讲座', 50),
  ];
  await signUp(other.ctx(), { activityId: full.id });
  const { id: signupId } = await signUp(li.ctx(), { activityId: back.id });
  for (const { id: activityId } of [full, off]) await signUp(li.ctx(), { activityId });
  await withdrawSignup(li.ctx(), { signupId });
  await cancelActivity(host.ctx(), { activityId: off.id });
  expect((await showFamilyFor(li.ctx(), asked.id)).sameTime).toEqual([]);
});

test("a relative's place is told of the relative, and a neighbour's of nobody", async () => {
  const [daughter, neighbour] = [await aPerson(town, '王小妹'), await aPerson(town, '吴婶')];
  const mother = await addRelative(daughter.ctx(), { name: '王大娘', kind: 'elder' });
  const [asked, same] = [await announced('合唱', 80), await announced('包饺子', 81)];
  await signUp(daughter.ctx(), { activityId: same.id, relativeId: mother.id });
  await signUp(neighbour.ctx(), { activityId: same.id });
  const { sameTime, relatives } = await showFamilyFor(daughter.ctx(), asked.id);
  expect(sameTime).toEqual([]);
  expect(relatives).toMatchObject([{ name: '王大娘', sameTime: [{ personId: mother.id, title: '包饺子' }] }]);
});

test('a place in another district counts too', async () => {
  const zhou = await aPerson(town, '周姐');
  const same = await announced('包饺子', 101);
  await signUp(zhou.ctx(), { activityId: same.id });
  const span = (from: number, to: number) => ({ ...at(from), endsAt: at(to).startsAt });
  expect(titles(await listPlacesElsewhere([zhou.ctx()], span(102, 104)))).toEqual(['包饺子']);
  expect(await listPlacesElsewhere([zhou.ctx()], span(103, 104))).toEqual([]);
});
