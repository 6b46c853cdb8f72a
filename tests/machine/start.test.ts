import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from '../support/servers/listen.ts';
import { copyClone, type CloneCopy } from './clone-copy.ts';
import { eventually, isRunning, launch, postmasterOf, statusOf } from './launch.ts';

let clone: CloneCopy;
beforeAll(() => {
  clone = copyClone();
});
afterAll(() => clone.remove());

test('it opens in a path with a space, a second start says so, and SIGTERM leaves no process behind', async () => {
  const first = await launch(clone.root);
  await first.opened;
  expect(first.output().trim().split('\n').at(-1)).toBe(`微家开门了 ${first.url}`);
  expect(await statusOf(`${first.url}/readyz`)).toBe(200);
  const postmaster = postmasterOf(clone.root);

  const second = await launch(clone.root);
  expect(await second.exit).toBe(1);
  expect(second.output()).toContain('微家已经在这里开着了');
  expect(second.output().trim()).not.toContain('\n');
  expect(await statusOf(`${first.url}/readyz`)).toBe(200);

  process.kill(first.pid, 'SIGTERM');
  expect(await first.exit).toBe(0);
  expect(isRunning(postmaster)).toBe(false);
  expect(await statusOf(first.url)).toBe(0);
});

test('of two starts at once on new data one opens and the other says so', async () => {
  const env = { WEIJIA_DATA_DIR: 'new data' };
  const both = await Promise.all([launch(clone.root, { env }), launch(clone.root, { env })]);
  const code = await Promise.race(both.map(({ exit }) => exit));
  expect(code).toBe(1);
  const open = await Promise.any(both.map(async (one) => (await one.opened, one)));
  const shut = both.find((one) => one !== open);
  expect(shut?.output()).toContain('微家已经在这里开着了');
  process.kill(open.pid, 'SIGINT');
  expect(await open.exit).toBe(0);
});

test('a taken port is said in one sentence, and the database is stopped again', async () => {
  const taken = createServer();
  const port = await listen(taken);
  const start = await launch(clone.root, { port });
  expect(await start.exit).toBe(1);
  expect(start.output().trim()).toMatch(new RegExp(`^端口 ${port} 被占了.*$`));
  expect(postmasterOf(clone.root)).toBe(0);
  taken.close();
});

test('a wrong setting is said in one sentence', async () => {
  const start = await launch(clone.root, { env: { WEIJIA_DEMO: 'perhaps' } });
  expect(await start.exit).toBe(1);
  expect(start.output().trim()).toMatch(/^WEIJIA_DEMO .*$/);
});

test('a real district without an organiser, a record and texts does not open, and says why in one sentence', async () => {
  const start = await launch(clone.root, { env: { WEIJIA_DEMO: '0', WEIJIA_DATA_DIR: 'real data' } });
  expect(await start.exit).toBe(1);
  expect(start.output().trim()).toMatch(/^正式开门还缺设置：WEIJIA_ORGANISER .*WEIJIA_SMS$/);
  expect(existsSync(path.join(clone.root, 'real data'))).toBe(false);
});

test('whatever address a visitor claims to come from, her proxy’s word for it counts', async () => {
  const start = await launch(clone.root, { env: { WEIJIA_BASE_URL: 'https://weijia.example' } });
  await start.opened;
  const ask = async (nth: number) => {
    const answer = await fetch(`${start.url}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ phone: String(13_800_138_000 + nth) }),
      headers: { 'x-forwarded-for': `198.51.${nth}.1, 203.0.113.7`, origin: 'https://weijia.example' },
      redirect: 'manual',
    });
    return answer.headers.get('location');
  };
  // Sixty codes in ten minutes for one network; where ten minutes end just now, the next sixty say the same.
  const answers: (string | null)[] = [];
  for (let nth = 1; nth <= 121; nth++) answers.push(await ask(nth));
  expect(answers.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => '/sign-in/code'));
  expect(answers).toContain('/sign-in');
  process.kill(start.pid, 'SIGTERM');
  expect(await start.exit).toBe(0);
});

test('when the launcher is killed the server closes by itself', async () => {
  const start = await launch(clone.root);
  await start.opened;
  const postmaster = postmasterOf(clone.root);
  process.kill(start.pid, 'SIGKILL');
  await eventually(() => !isRunning(postmaster));
  expect(await statusOf(start.url)).toBe(0);
});
