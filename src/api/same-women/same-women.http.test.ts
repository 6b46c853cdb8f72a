import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import type { Person } from '../../../tests/support/factories.ts';
import { anOfficer } from '../../../tests/support/offices/office-town.ts';
import { withTwoExecutives, type OutreachTown } from '../../../tests/support/outreach/outreach-town.ts';
import { twoOfOne } from '../../../tests/support/same-women/two-of-one.ts';

let door: TestApp;
let people: OutreachTown;
let elsewhere: Person;
let personIds: string[];
beforeAll(async () => {
  door = await buildApp();
  people = await withTwoExecutives(door.town);
  elsewhere = await anOfficer(door.town, '环秀', { role: 'town', divisionCode: '370215002' });
  const { first, second } = await twoOfOne(door.town, [people.jiang, people.qin]);
  personIds = [first.personId, second.personId];
});
afterAll(() => door.close());

const url = '/api/v1/same-women';
const say = (as: Person, payload: object, key: string = crypto.randomUUID()) =>
  door.ask({ method: 'POST', url, as, payload, headers: { 'idempotency-key': key } });
const undo = (as: Person, id: unknown) => door.ask({ method: 'DELETE', url: `${url}/${String(id)}`, as });

test('two who may be one woman are the office’s to read, to answer and to take back, and nobody else’s', async () => {
  const { office, jiang } = people;
  const listed = await door.ask({ url: `${url}?limit=5`, as: office });
  expect(listed).toMatchObject({ status: 200, body: { items: [{ ground: 'name' }], nextCursor: null } });
  expect((await door.ask({ url: `${url}?cursor=nothing`, as: office })).status).toBe(422);
  expect((await door.ask({ url, as: jiang })).status).toBe(403);
  expect((await door.ask({ url })).status).toBe(401);
  expect((await door.ask({ url, as: elsewhere })).body).toEqual({ items: [], nextCursor: null });
  expect((await say(elsewhere, { personIds, answer: 'same' })).status).toBe(404);
  expect((await say(office, { personIds: ['one', 'two'], answer: 'same' })).status).toBe(422);
  expect((await say(office, { personIds, answer: 'perhaps' })).status).toBe(422);

  const said = await say(office, { personIds, answer: 'same', staysId: personIds[1] }, 'once');
  expect(said.status).toBe(201);
  const again = await say(office, { personIds, answer: 'same', staysId: personIds[1] }, 'once');
  expect(again).toMatchObject({ status: 201, body: said.body });
  expect(await say(office, { personIds, answer: 'different' })).toMatchObject({
    ...{ status: 409, body: { code: 'answered-already' } },
  });
  const answers = await door.ask({ url: `${url}/answers`, as: office });
  expect(answers.body).toMatchObject({ items: [{ answer: 'same', stays: '王秀兰' }], nextCursor: null });

  const { id } = said.body;
  expect((await undo(elsewhere, id)).status).toBe(404);
  expect((await undo(office, 'nothing')).status).toBe(404);
  expect(await undo(office, id)).toMatchObject({ status: 200, body: {} });
  expect(await undo(office, id)).toMatchObject({ status: 409, body: { code: 'answer-undone-already' } });
  expect((await door.ask({ url, as: office })).body.items).toHaveLength(1);
});
