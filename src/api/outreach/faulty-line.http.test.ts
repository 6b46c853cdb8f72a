import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { inTree } from '../../../tests/support/offices/office-town.ts';
import { aBook, aVisit } from '../../../tests/support/outreach/a-book.ts';
import { anExecutive, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { joinLink } from '../../core/links/join-link.ts';
import { sync, type Ask } from '../../web/public/away/sync.js';

let door: TestApp;
let jiang: Executive;
beforeAll(async () => {
  door = await buildApp();
  await inTree(door.town);
  jiang = await anExecutive(door.town, '江大姐');
});
afterAll(() => door.close());

const clock = () => door.town.clock().getTime();

/** Every third request is lost: by turns on its way there, and, worse, its answer on the way back. */
function overAFaultyLine(pocketId: string): { ask: Ask; asked: () => number } {
  let asked = 0;
  const ask: Ask = async (json) => {
    asked += 1;
    const isLost = asked % 3 === 0;
    if (isLost && asked % 2 === 0) throw new Error('lost on its way');
    const url = `/api/v1/pockets/${pocketId}/visits`;
    const { body } = await door.ask({ method: 'POST', url, as: jiang, json });
    if (isLost) throw new Error('its answer was lost');
    return body;
  };
  return { ask, asked: () => asked };
}

const logged = () =>
  door.town.owner
    .withSchema('d370215')
    .selectFrom('visits')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .select((eb) => eb.fn.count<number>('client_id').distinct().as('visits'))
    .executeTakeFirstOrThrow();

test('a thousand visits over a line that drops every third request are each logged once, and the phone knows it of each', async () => {
  const { personId } = await joinLink(jiang.ctx(), {
    ...{ name: '王大姐', villageCode: '370215004210', saidYes: 'phone' },
  });
  const begun = { proof: 'aa'.repeat(32), half: 'bb'.repeat(32) };
  const { body } = await door.ask({ method: 'POST', url: '/api/v1/pockets', as: jiang, json: begun });
  const at = door.town.clock().toISOString();
  const book = aBook(Array.from({ length: 1000 }, (_, nth) => aVisit(nth + 1, { personId, at })));
  const line = overAFaultyLine(body.id);
  let failures = 0;
  const left = async () => (await book.entries()).filter(({ state }) => state !== 'sent').length;
  while ((await left()) > 0 && failures < 100)
    await sync(book, line.ask, clock).catch(() => {
      failures += 1;
    });
  expect(await left()).toBe(0);
  expect(failures).toBeGreaterThan(5);
  expect(await logged()).toEqual({ rows: 1000, visits: 1000 });
  const { body: known } = await door.ask({ url: '/api/v1/pockets', as: jiang });
  expect(known.items[0].received).toMatchObject({ logged: 1000, refused: [], missing: [] });
}, 120_000);
