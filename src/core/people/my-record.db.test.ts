import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  asNobody,
  asTheSystem,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { inTransaction } from '../shared/transaction.ts';
import { signUp } from '../signups/sign-up.ts';
import { describeMyself } from './describe-myself.ts';
import { joinCell } from './join-cell.ts';
import { findPerson } from './person-queries.ts';
import { showMe } from './show-me.ts';

let town: Town;

beforeAll(async () => {
  town = await openTown();
  await sql`insert into commons.divisions (code, name, level, parent_code, valid_from, source)
    values ('370215', '即墨区', 'county', null, '2000-01-01', 'test'),
      ('370215001', '环秀街道', 'town', '370215', '2000-01-01', 'test'),
      ('370215001001', '名都苑社区', 'village', '370215001', '2000-01-01', 'test')`.execute(town.owner);
});
afterAll(() => town.close());

test('an account that signs in from two phones at once becomes one person', async () => {
  const accountId = randomUUID();
  const join = () => joinCell(asNobody(town), { accountId, phoneMasked: '138****5678' });
  const ids = await Promise.all([join(), join(), join()]);
  expect(new Set(ids).size).toBe(1);
  expect(await join()).toBe(ids[0]);
});

test('what she says of herself is what she sees', async () => {
  const person = await aPerson(town, '李婶');
  await describeMyself(person.ctx(), { villageCode: '370215001001', largeText: true, language: 'zh-Hant' });
  expect(await showMe(person.ctx())).toEqual({
    ...{ id: person.id, name: '李婶', phoneMasked: '138****5678' },
    ...{ villageCode: '370215001001', villageName: '名都苑社区', language: 'zh-Hant', largeText: true },
  });
  await describeMyself(person.ctx(), { name: null, villageCode: null });
  expect(await showMe(person.ctx())).toMatchObject({ name: null, villageCode: null, largeText: true });
});

test('a village that is none, a name of a thousand letters and a language nobody speaks are told apart', async () => {
  const person = await aPerson(town, '赵大娘');
  const said = (input: object) => describeMyself(person.ctx(), input);
  for (const [input, path] of [
    [{ villageCode: '370215' }, 'villageCode'],
    [{ villageCode: "1' or 1=1" }, 'villageCode'],
    [{ name: '长'.repeat(1000) }, 'name'],
    [{ name: 'a\u0000b' }, 'name'],
    [{ name: '\ud800' }, 'name'],
    [{ language: 'tlh' }, 'language'],
  ] as const) {
    await expect(said(input)).rejects.toMatchObject({ kind: 'invalid', faults: [{ path }] });
  }
  expect(await showMe(person.ctx())).toMatchObject({
    name: '赵大娘',
    villageCode: null,
    language: 'zh-Hans',
  });
});

test('whoever has not signed in has no record to look at', async () => {
  await expect(showMe(asNobody(town))).rejects.toMatchObject({ kind: 'signed-out' });
});

test('a host sees those who signed up with her, and a neighbour sees nobody', async () => {
  const home = await aHome(town);
  const host = await aHost(town, '王大姐', home);
  const [person, neighbour] = [await aPerson(town, '孙姐'), await aPerson(town, '周婶')];
  const seen = (by: typeof host) => inTransaction(by.ctx(), (ctx) => findPerson(ctx.db, person.id));
  expect(await seen(host)).toBeUndefined();
  await signUp(person.ctx(), { activityId: (await anActivity(town, { host, home })).id });
  expect(await seen(host)).toMatchObject({ name: '孙姐' });
  expect(await seen(neighbour)).toBeUndefined();
  expect(await findPerson(asTheSystem(town).db, person.id)).toBeUndefined();
});
