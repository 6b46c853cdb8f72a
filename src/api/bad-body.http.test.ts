import { connect } from 'node:net';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../tests/support/build-app.ts';
import { aHome, aHost, aPerson, anActivity, type Person } from '../../tests/support/factories.ts';
import { httpOptions } from './http-options.ts';
import { Problem } from './problem.ts';

let door: TestApp;
let wang: Person;
let url: string;
let port: number;
beforeAll(async () => {
  door = await buildApp();
  const home = await aHome(door.town);
  const host = await aHost(door.town, '江大姐', home);
  wang = await aPerson(door.town, '王大姐');
  const activity = await anActivity(door.town, { host, home });
  url = `/api/v1/activities/${activity.id}/signups`;
  port = Number(new URL(await door.app.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(() => door.close());

async function refused(payload: string, type = 'application/json') {
  const headers = { 'content-type': type };
  const { status, body } = await door.ask({ method: 'POST', url, as: wang, payload, headers });
  return { status, code: body.code, fault: body.errors?.[0].code };
}

const invalid = (fault: string) => ({ status: 422, code: 'invalid', fault });

describe('a body that is none is refused', () => {
  test.each(['{', 'partySize=1', '{"partySize":1,}', "{'partySize':1}", 'NaN', '{"a":1}{"b":2}', '\ufeff{}'])(
    'because this is no JSON: %s',
    async (payload) => {
      expect(await refused(payload)).toEqual(invalid('json-malformed'));
    },
  );

  test('because it is nested too deep', async () => {
    for (const depth of [21, 30_000]) {
      expect(await refused('['.repeat(depth) + ']'.repeat(depth))).toEqual(invalid('json-too-deep'));
    }
    expect(await refused('['.repeat(20) + ']'.repeat(20))).toEqual(invalid('invalid-type'));
    expect(await refused(JSON.stringify({ name: '['.repeat(30) }))).toEqual({
      status: 403,
      code: 'name-by-host-only',
    });
  });

  test('because it is too large', async () => {
    const refusal = { status: 413, code: 'payload-too-large' };
    expect(await refused(JSON.stringify({ name: 'x'.repeat(64 * 1024) }))).toEqual(refusal);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
    '',
  ])('because it is "%s"', async (type) => {
    expect(await refused('{}', type)).toEqual({ status: 415, code: 'unsupported-media-type' });
  });

  test('because it names what every object has', async () => {
    expect(await refused('{"__proto__":{"partySize":1}}')).toEqual(invalid('unrecognized-keys'));
    expect(await refused('{"constructor":{"prototype":{}}}')).toEqual(invalid('unrecognized-keys'));
  });
});

/** Writes bytes to the listening socket, and when all of them are gone reads the whole answer. */
async function sent(bytes: string, to = port): Promise<{ status: number; problem: Problem }> {
  const socket = connect(to, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.write(bytes, () => resolve());
  });
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  const [head = '', body = ''] = text.split('\r\n\r\n');
  expect(head.toLowerCase()).toContain('content-type: application/problem+json');
  return { status: Number(head.slice(9, 12)), problem: Problem.parse(JSON.parse(body)) };
}

const get = (more: string) =>
  `GET /api/v1/homes HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${more}\r\n`;

describe('on the open socket', () => {
  test('a header of 20 KB is refused as a problem', async () => {
    const { status, problem } = await sent(get(`X-Long: ${'x'.repeat(20_000)}\r\n`));
    expect({ status, code: problem.code }).toEqual({ status: 431, code: 'headers-too-large' });
  });

  test('and so is what is no HTTP at all', async () => {
    for (const bytes of ['cat\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', get('Content-Length: x\r\n')]) {
      const { status, problem } = await sent(bytes);
      expect({ status, code: problem.code }).toEqual({ status: 400, code: 'malformed-request' });
    }
  });

  test('and an address that is no text', async () => {
    const { status, problem } = await sent(get('').replace('/homes', '/homes/%ff'));
    expect({ status, code: problem.code }).toEqual({ status: 400, code: 'malformed-request' });
  });

  test('and one whose body never comes, once patience has an end', async () => {
    expect(door.app.server.requestTimeout).toBe(300_000);
    const impatient = fastify({
      ...httpOptions,
      ...{ requestTimeout: 50, http: { connectionsCheckingInterval: 10, headersTimeout: 40 } },
    });
    impatient.post('/', () => 'read');
    const { port: to } = new URL(await impatient.listen({ host: '127.0.0.1', port: 0 }));
    const halfSent =
      'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 51\r\n\r\n{}';
    const { status, problem } = await sent(halfSent, Number(to));
    expect({ status, code: problem.code }).toEqual({ status: 408, code: 'request-timeout' });
    await impatient.close();
  });

  test('and so is a body of 20 MB', async () => {
    const post = (type: string) =>
      `POST ${url} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: ${type}\r\n` +
      `Content-Length: 20000000\r\n\r\n${'x'.repeat(20_000_000)}`;
    const large = await sent(post('application/json'));
    expect([large.status, large.problem.code]).toEqual([413, 'payload-too-large']);
    const other = await sent(post('text/plain'));
    expect([other.status, other.problem.code]).toEqual([415, 'unsupported-media-type']);
  });

  test('while the next visitor is served', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/homes`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/json; charset=utf-8',
    ]);
  });
});

describe('an error speaks', () => {
  const titleIn = async (language?: string) => {
    const ask = { url: '/api/v1/homes/none', ...(language !== undefined && { language }) };
    return (await door.ask(ask)).body.title;
  };

  test('the language of Accept-Language', async () => {
    const [simplified, traditional, english] = await Promise.all(['zh-CN', 'zh-TW', 'en-GB'].map(titleIn));
    expect([simplified, traditional]).toEqual([
      '没找到这家微家，可能已经撤下了。',
      '沒找到這家微家，可能已經撤下了。',
    ]);
    expect(english).toMatch(/^This home was not found/);
    expect(await titleIn('fr, zh-HK;q=0.5, en;q=0.4')).toBe(traditional);
    for (const language of [undefined, '', 'fr', '*', ';q=x', 'en;q=0', ',,,']) {
      expect(await titleIn(language)).toBe(simplified);
    }
  });

  test('it in the sentences of its fields too', async () => {
    const ask = { method: 'POST' as const, url, as: wang, json: { partySize: 0 }, language: 'en' };
    expect((await door.ask(ask)).body.errors).toEqual([
      { path: 'partySize', code: 'too-small', message: 'This number is too small.' },
    ]);
  });
});
