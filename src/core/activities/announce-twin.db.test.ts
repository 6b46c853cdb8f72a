import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { aHome, aHost, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { announceActivity } from './announce-activity.ts';
import { cancelActivity } from './cancel-activity.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '王大姐', home);
});
afterAll(() => town.close());

const wish = (title: string) => {
  const startsAt = new Date(town.clock().getTime() + 3 * 86_400_000);
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  return { homeId: home.id, title, startsAt, endsAt, capacity: 10, askBeforeTwin: true };
};

test('the same again at the same time is asked about first, another name, time or a yes is not', async () => {
  const { id } = await announceActivity(host.ctx(), wish('包饺子'), { key: randomUUID() });
  expect(await codeOf(announceActivity(host.ctx(), wish('包饺子'), { key: randomUUID() }))).toBe(
    'announced-already',
  );
  await announceActivity(host.ctx(), wish('写春联'));
  await announceActivity(host.ctx(), { ...wish('包饺子'), askBeforeTwin: false });
  expect(await codeOf(announceActivity(host.ctx(), wish('包饺子')))).toBe('announced-already');
  const another = await announceActivity(host.ctx(), wish('拉拉呱'));
  await cancelActivity(host.ctx(), { activityId: another.id });
  expect((await announceActivity(host.ctx(), wish('拉拉呱'))).id).not.toBe(another.id);
  expect(id).not.toBe(another.id);
});

test('two presses of one button are one activity, and nobody is asked', async () => {
  const once = { key: randomUUID() };
  const first = await announceActivity(host.ctx(), wish('剪纸'), once);
  expect((await announceActivity(host.ctx(), wish('剪纸'), once)).id).toBe(first.id);
});
