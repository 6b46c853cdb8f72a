import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../support/build-app.ts';
import { aHome, aHost, anActivity, aPerson } from '../support/factories.ts';
import { readText, shellBlocks } from './documents.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildApp();
});
afterAll(() => app.close());

/** The words of a shell line: 'a', "a" or bare, with $NAME replaced outside of single quotes. */
function wordsOf(line: string, values: Record<string, string>): string[] {
  const filled = (text: string) => text.replaceAll(/\$(\w+)/g, (_, name: string) => values[name] ?? '');
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? filled(double ?? bare ?? ''),
  );
}

/** What a `curl` line of the README asks for. */
function asked(line: string, values: Record<string, string> = {}): InjectOptions {
  const words = wordsOf(line, values);
  const after = (flag: string) => words.flatMap((word, at) => (word === flag ? [words[at + 1] ?? ''] : []));
  const headers = Object.fromEntries(after('-H').map((header) => header.split(': ')));
  const { pathname, search } = new URL(words.find((word) => word.startsWith('http://')) ?? '');
  const [payload] = after('-d');
  return {
    method: after('-X')[0] === 'POST' ? 'POST' : 'GET',
    url: pathname + search,
    headers,
    ...(payload !== undefined && { payload }),
  };
}

const curls = shellBlocks(readText('README.md'))
  .flatMap((block) => block.replaceAll('\\\n', ' ').split('\n'))
  .filter((line) => line.startsWith('curl '));
const find = (part: string) => curls.find((line) => line.includes(part)) ?? '';

test('the README finds the nearest homes and what they do', async () => {
  const home = await aHome(app.town);
  const host = await aHost(app.town, '江大姐', home);
  const activity = await anActivity(app.town, { host, home });
  const homes = await app.ask(asked(find('/homes?near=')));
  expect(homes.body.items).toMatchObject([{ id: home.id, name: '泉心泉意' }]);
  expect(homes.body.items[0].distanceMeters).toBeGreaterThan(0);
  const activities = await app.ask(asked(find('/activities?limit=')));
  expect(activities.body.items).toMatchObject([{ id: activity.id, title: '包饺子', capacity: 10 }]);
});

test('the README signs two people up, and a second time with the same key changes nothing', async () => {
  const home = await aHome(app.town);
  const host = await aHost(app.town, '江大姐', home);
  const { id } = await anActivity(app.town, { host, home });
  const resident = await aPerson(app.town, '刘大姐');
  const { headers, ...ask } = asked(find('-X POST'), { ACTIVITY: id, TOKEN: 'hers' });
  const { Authorization: bearer, ...others } = headers ?? {};
  expect(bearer).toBe('Bearer hers');
  const first = await app.ask({ ...ask, headers: others, as: resident });
  expect(first).toMatchObject({ status: 201, body: { status: 'confirmed', position: null, partySize: 2 } });
  const again = await app.ask({ ...ask, headers: others, as: resident });
  expect(again).toMatchObject({ status: 201, body: first.body });
  expect((await app.ask({ url: `/api/v1/activities/${id}` })).body).toMatchObject({ taken: 2, waiting: 0 });
});

test('the README has exactly these three examples', () => {
  expect(curls).toHaveLength(3);
});
