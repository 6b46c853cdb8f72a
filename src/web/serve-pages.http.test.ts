import { gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { townOn } from '../../tests/support/open-town.ts';
import { createTestDatabase, type TestDatabase } from '../../tests/support/postgres-database.ts';
import { testCell } from '../../tests/support/postgres-template.ts';
import { makeId } from '../core/shared/ids.ts';
import { openAuth } from '../platform/auth/open-auth.ts';
import { pagesFolder } from '../platform/open-house.ts';
import { createFakeSms } from '../platform/sms/fake-sms.ts';
import { openCtx } from '../platform/world.ts';
import { openVisitorTurns } from '../platform/visitors/turns/open-visitor-turns.ts';
import { servePages } from './serve-pages.ts';

const now = new Date('2026-12-20T02:00:00Z');

const publisher = {
  organiser: '即墨区妇女联合会',
  recordNumbers: ['鲁ICP备2026000001号-1', '鲁公网安备37021502000001号'],
  complaintsPhone: '0532-8850 0000',
};

/** The addresses for which somebody's session was read. */
const opened: string[] = [];
let app: FastifyInstance;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const world = townOn(database, now);
  const secret = 'Zq3vN8sT1xK6wB0yR5uE2cH7jL4mP9aD';
  const newId = () => makeId(0, now);
  app = fastify();
  await app.register(servePages, {
    turnsOf: openVisitorTurns(),
    buildDirectory: pagesFolder,
    demo: false,
    publisher,
    map: null,
    auth: openAuth({
      signinDb: database.signin,
      secret,
      demo: null,
      sms: createFakeSms(),
      now: world.clock,
      newId,
    }),
    secret,
    allowedOrigins: ['*.weijia.example'],
    personOfPhone: () => Promise.resolve(null),
    findPersonOfPhone: () => Promise.resolve(null),
    cellsOf: () => Promise.resolve([]),
    openly: () => openCtx(world, testCell, { kind: 'anonymous' }),
    openRequest: ({ url }) => {
      opened.push(url);
      return Promise.resolve({
        ctx: openCtx(world, testCell, { kind: 'anonymous' }),
        arrive: null,
        session: null,
        everywhere: () => Promise.resolve([]),
        districts: () => [openCtx(world, testCell, { kind: 'anonymous' })],
      });
    },
  });
  await app.ready();
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const post = (url: string, payload: string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
const headingOf = ({ body }: { body: string }) => /<h1[^>]*>([^<]*)/.exec(body)?.[1];

describe('a page', () => {
  it('says at its foot who answers for it, in every language and also where something went wrong', async () => {
    for (const language of ['zh-Hans', 'zh-Hant', 'en'])
      for (const url of [
        '/',
        '/around',
        '/doors/need',
        '/privacy',
        '/suggestions',
        '/no/such/page',
        '/none.data',
      ]) {
        const { body } = await get(url, { cookie: `language=${language}` });
        for (const words of [
          '即墨区妇女联合会',
          '鲁ICP备2026000001号-1',
          '鲁公网安备37021502000001号',
          '0532-8850 0000',
        ])
          expect([url, body.includes(words)]).toEqual([url, true]);
        expect(body).not.toMatch(/演示|示範|A demo/);
      }
    const { body } = await get('/around');
    expect(body).toContain('href="https://beian.miit.gov.cn/"');
    expect(body).toContain('webSearch?code=37021502000001"');
    expect(body).toContain('href="/suggestions"');
    expect(body).toContain('href="/privacy"');
  });

  it('carries no inline script or style, and may not be framed or load from elsewhere', async () => {
    const page = await get('/');
    expect(page.statusCode).toBe(200);
    expect(page.body.startsWith('<!DOCTYPE html><html lang="zh-Hans"')).toBe(true);
    expect(page.body).not.toMatch(/<script(?![^>]* src="\/near\.js")|<style| style="| on[a-z]+="/);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('lets styles bear a mark, new each time, on the desk of the office alone', async () => {
    const policyAt = async (url: string) => String((await get(url)).headers['content-security-policy']);
    const [first, second] = [await policyAt('/desk/office'), await policyAt('/desk/office')];
    expect(first).toMatch(/style-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='/);
    expect(first).toContain("script-src 'self';");
    expect(second).not.toBe(first);
    for (const url of ['/', '/desk/today', '/desk/office/asked'])
      expect(await policyAt(url)).not.toContain('nonce');
  });

  it('is whole where there is no home, no village and no position', async () => {
    const page = await get('/');
    for (const words of ['选您的村或社区', '这里还没有微家', '想找人说说', '我会点啥', '12338', '大字版']) {
      expect(page.body).toContain(words);
    }
  });

  it('speaks the language and in the size that were chosen, else those of the browser', async () => {
    expect((await get('/', { 'accept-language': 'en' })).body).toContain(
      '<html lang="en" data-size="usual">',
    );
    const chosen = { 'accept-language': 'en', cookie: 'language=zh-Hant; size=large' };
    expect((await get('/', chosen)).body).toContain('<html lang="zh-Hant" data-size="large">');
  });

  it.each([
    '/homes/nobody',
    '/activities/x',
    '/nowhere',
    '/demo/outbox',
    '/demo/gallery',
    '/desk/nowhere',
    '/homes/x/y/z',
    '/%68omes/nobody',
    '/_root.data',
    '/__manifest',
  ])('at %s is not found, and says so in words', async (path) => {
    const page = await get(path);
    expect(page.statusCode).toBe(404);
    expect(headingOf(page)).toBe('没找到这一页');
  });

  it.each(['/h/zzzz', '/inbox/x', '/sign-in/organisation', '/activities/x.ics', '/homes/x/qr.svg'])(
    'that only leads on or is a file, at %s, is missed in words too',
    async (path) => {
      const answer = await get(path);
      expect([answer.statusCode, headingOf(answer)]).toEqual([404, '没找到这一页']);
      const sent = await post(path, 'a=b');
      expect([sent.statusCode, headingOf(sent)]).toEqual([405, '没找到这一页']);
    },
  );

  it.each(['/homes', '/homes/', '/HOMES', '/%68omes', '/homes/?q='])(
    'at %s is the list of homes, however its address is written',
    async (path) => {
      const page = await get(path);
      expect(page.statusCode).toBe(200);
      expect(headingOf(page)).toBe('微家');
    },
  );

  it.each(['/me', '/inbox', '/desk/today', '/signups/x', '/me/delete'])(
    'at %s asks a stranger to sign in and then leads there',
    async (path) => {
      const page = await get(path);
      expect(page.statusCode).toBe(302);
      expect(page.headers['location']).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    },
  );

  it('survives questions that are no questions', async () => {
    for (const q of ['%00', '%ED%A0%80', "';drop table people;--", '<script>', 'a'.repeat(5000)]) {
      const page = await get(`/homes?q=${q}`);
      expect(page.statusCode).toBe(200);
      expect(page.body).not.toMatch(/\u0000|<script>/);
    }
    expect((await get('/?near=999,999')).statusCode).toBe(200);
    expect((await get('/homes?cursor=rubbish')).statusCode).toBe(400);
  });
});

describe('a position', () => {
  it('goes along in the phone and in no address, until she says so or half an hour has passed', async () => {
    const given = await post('/near', 'near=39.90421,116.40739&next=%2Fhomes');
    expect([given.statusCode, given.headers['location']]).toEqual([303, '/homes']);
    const cookie = 'near=39.904%2C116.407';
    expect(given.headers['set-cookie']).toContain(`${cookie}; Path=/; Max-Age=1800`);
    const first = await get('/', { cookie });
    for (const words of ['按您现在的位置排的', '不用位置了', '附近还没有微家', '选您的村或社区', 'tel:12338'])
      expect(first.body).toContain(words);
    const stopped = await post('/near', 'next=%2F');
    expect(stopped.headers['set-cookie']).toContain('near=; Path=/; Max-Age=0');
  });
});

describe('a slow line', () => {
  it('gets pages and files pressed where its browser takes them so', async () => {
    const plain = await get('/');
    const pressed = await get('/', { 'accept-encoding': 'gzip, br' });
    expect(pressed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(pressed.rawPayload).toString()).toBe(plain.body);
    expect((await get('/', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined();
    const [, css = ''] = /href="(\/assets\/app-[^"]+\.css)"/.exec(plain.body) ?? [];
    expect((await get(css, { 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBe('br');
  });
});

describe('a form', () => {
  it('keeps a choice and leads only to places of our own', async () => {
    const answer = await post('/preferences', 'size=large&next=%2F%2Fevil.example');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers['location']).toBe('/');
    expect(answer.headers['set-cookie']).toContain('size=large');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('shows again what was typed, with what is wrong beside the field', async () => {
    const refused = await post('/sign-in', 'phone=138&next=%2Fme');
    // By GET, so that going back never asks whether to send the form again; the phone is in no address.
    expect([refused.statusCode, refused.headers['location']]).toEqual([303, '/sign-in']);
    const [cookie = ''] = String(refused.headers['set-cookie']).split(';');
    const answer = await get('/sign-in', { cookie });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('<title>出错了 · 用手机号登录');
    expect(answer.body).toMatch(/role="alert"[^>]* tabindex="-1" autofocus/i);
    expect(answer.body).toContain('手机号要 11 位数字');
    expect(answer.body).toContain('value="138"');
    expect(answer.body).toContain('value="/me"');
    expect(answer.headers['set-cookie']).toContain('given-back=; Path=/sign-in; Max-Age=0');
    expect((await get('/sign-in')).body).not.toContain('role="alert"');
  });

  it('keeps the phone out of the address while the code is awaited', async () => {
    const answer = await post('/sign-in', 'phone=13800000001&next=%2Fme');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers['location']).toBe('/sign-in/code');
    expect(answer.headers['set-cookie']).toContain('HttpOnly');
  });

  it('from another site is refused, whatever it asks', async () => {
    for (const path of ['/preferences', '/sign-out', '/sign-in']) {
      expect((await post(path, 'size=large', { origin: 'https://evil.example' })).statusCode).toBe(400);
    }
    expect(
      (await post('/preferences', 'size=large', { origin: 'https://a.weijia.example' })).statusCode,
    ).toBe(303);
  });

  it('keeps ten thousand letters, though they are more than it takes, and says how many it takes', async () => {
    const body = '热水壶漏水了换一把吧'.repeat(1000);
    const answer = await post('/suggestions', new URLSearchParams({ body }).toString());
    // Ten words a thousand times press small; what does not is the answer itself. Either way the words are there.
    const [cookie = ''] = String(answer.headers['set-cookie']).split(';');
    const shown = answer.statusCode === 303 ? await get('/suggestions', { cookie }) : answer;
    expect(shown.body).toContain(body);
    expect(shown.body).toContain('最多 2000 个字，请写短一点。');
    const varied = Array.from({ length: 10_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
    );
    const long = await post('/suggestions', new URLSearchParams({ body: varied.join('') }).toString());
    expect(long.statusCode).toBe(422);
    expect(long.body).toContain(varied.join(''));
  });

  it('that is too large, of another kind or empty gets an answer in words and changes nothing', async () => {
    const large = await post('/sign-in', `phone=${'1'.repeat(300_000)}`);
    expect([large.statusCode, headingOf(large)]).toEqual([413, '写得太多了']);
    const json = await app.inject({ method: 'POST', url: '/sign-in', payload: { phone: '13800000001' } });
    expect(json.statusCode).toBe(415);
    expect((await app.inject({ method: 'POST', url: '/sign-out' })).statusCode).toBe(303);
    expect((await post('/homes', 'a=b')).statusCode).toBe(405);
  });
});

describe('a file', () => {
  it('with a hash in its name is kept for ever, the others for an hour', async () => {
    const [, css = ''] = /href="(\/assets\/app-[^"]+\.css)"/.exec((await get('/')).body) ?? [];
    expect((await get(css)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const icon = await get('/weijia.svg');
    expect(icon.headers['cache-control']).toBe('public, max-age=3600');
    expect(icon.headers['content-type']).toBe('image/svg+xml');
  });
});

describe('a photo', () => {
  it('is shown to everybody, so that nobody’s session is read for it', async () => {
    const photo = `/photos/${makeId(testCell.number, now)}`;
    expect((await get(photo)).statusCode).toBe(404);
    expect(opened).not.toContain(photo);
    await get('/around');
    expect(opened).toContain('/around');
  });
});

describe('the desk of the office', () => {
  it('tells nobody anything who has not signed in, and knows no verb that is none', async () => {
    for (const what of ['reach', 'homes', 'announcements']) {
      const answer = await get(`/desk/office/asked?what=${what}`);
      expect([answer.statusCode, answer.json()]).toMatchObject([
        401,
        { refused: { code: 'sign-in-needed' } },
      ]);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    expect((await get('/desk/office/asked?what=toString')).statusCode).toBe(404);
    expect((await post('/desk/office/acts/toString', '')).statusCode).toBe(404);
    expect((await post('/desk/office/acts/merge-homes', 'mergerId=x')).statusCode).toBe(401);
  });

  it('says what is wrong with a form beside each field, and asks a foreign site nothing', async () => {
    const answer = await post('/desk/office/acts/found-home', `name=&position=${'1'.repeat(1001)}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      refused: { code: 'invalid', fields: { name: expect.any(String), position: expect.any(String) } },
    });
    const foreign = { origin: 'https://elsewhere.example' };
    expect((await post('/desk/office/acts/close-home', 'homeId=x', foreign)).statusCode).toBe(400);
  });
});
