import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recording } from '../../../../tests/support/statements/asked-by.ts';
import { townOn } from '../../../../tests/support/open-town.ts';
import { neighbourCell } from '../../../../tests/support/lively-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { testCell } from '../../../../tests/support/postgres-template.ts';
import { makeId } from '../../../core/shared/ids.ts';
import { openCell } from '../../../platform/db/migrate.ts';
import { openAuth } from '../../../platform/auth/open-auth.ts';
import { pagesFolder } from '../../../platform/open-house.ts';
import { createFakeSms } from '../../../platform/sms/fake-sms.ts';
import { openVisitorTurns } from '../../../platform/visitors/turns/open-visitor-turns.ts';
import { openCtx } from '../../../platform/world.ts';
import { servePages } from '../../serve-pages.ts';

const now = new Date('2026-12-20T02:00:00Z');
const secret = 'Zq3vN8sT1xK6wB0yR5uE2cH7jL4mP9aD';

let app: FastifyInstance;
let database: TestDatabase;
const asked: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await openCell(database.owner, neighbourCell);
  const town = townOn(database, now);
  const world = { ...town, db: recording(town.db, asked), cells: [testCell, neighbourCell] as const };
  const nobody = () => openCtx(world, testCell, { kind: 'anonymous' });
  const newId = () => makeId(0, now);
  const sms = createFakeSms();
  app = fastify();
  await app.register(servePages, {
    ...{ turnsOf: openVisitorTurns(), buildDirectory: pagesFolder, demo: false, map: null, secret },
    publisher: { organiser: '即墨区妇女联合会', recordNumbers: [], complaintsPhone: '0532-8850 0000' },
    auth: openAuth({ signinDb: database.signin, secret, demo: null, sms, now: world.clock, newId }),
    allowedOrigins: [],
    personOfPhone: () => Promise.resolve(null),
    findPersonOfPhone: () => Promise.resolve(null),
    cellsOf: () => Promise.resolve([]),
    openly: nobody,
    openRequest: () =>
      Promise.resolve({
        ...{ ctx: nobody(), arrive: null, session: null, everywhere: () => Promise.resolve([]) },
        districts: () => world.cells.map((cell) => openCtx(world, cell, { kind: 'anonymous' })),
      }),
  });
  await app.ready();
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

const press = (form: Record<string, string>, remoteAddress = '203.0.113.7') =>
  app.inject({
    ...{ method: 'POST', url: '/around', remoteAddress },
    payload: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

const askedIn = async (cell: { schema: string }) =>
  (await database.owner.withSchema(cell.schema).selectFrom('requests').select('id').execute()).length;

async function deskPhoneIn({ schema }: { schema: string }, phone: string): Promise<void> {
  const db = database.owner.withSchema(schema);
  const setter = { id: makeId(neighbourCell.number, now), phone_masked: '135****0003', joined_at: now };
  await db
    .insertInto('people')
    .values({ ...setter, account_id: randomUUID() })
    .execute();
  const id = makeId(neighbourCell.number, now);
  await db.insertInto('desk_phones').values({ id, phone, set_at: now, set_by: setter.id }).execute();
}

const codeIn = ({ body }: { body: string }) => /talk__code[^>]*>([\w-]+)</.exec(body)?.[1] ?? '';

it('gives 王大姐 the same code when her line broke and she sends it again, and finds it by that code', async () => {
  const form = { at: 'before', go: 'send', key: 'a-form', words: '他把门锁了' };
  const [first, again] = [await press(form), await press(form)];
  expect(codeIn(first)).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  expect(codeIn(again)).toBe(codeIn(first));
  const found = await press({ go: 'look', code: codeIn(first) });
  expect(found.body).toContain('送到了，等值班的人看');
  expect(found.body).not.toMatch(/他把门锁了|办妥/);
});

it('holds back whoever tries many codes, says when to come again, and lets others look', async () => {
  const texts: string[] = [];
  for (let tried = 0; tried < 21; tried += 1) {
    texts.push((await press({ go: 'look', code: `0000-0000-00${tried + 10}` }, '198.51.100.7')).body);
  }
  expect(texts[19]).toContain('看看查询码有没有抄错');
  expect(texts[20]).toContain('过十分钟再来');
  expect((await press({ go: 'look', code: '0000' }, '192.0.2.1')).body).toContain('看看查询码有没有抄错');
});

it('lets help through in a flood from one address', async () => {
  for (let sent = 0; sent < 8; sent += 1) {
    const answer = await press({ at: 'before', go: 'send', key: `flood-${sent}`, words: `救我 ${sent}` });
    expect(codeIn(answer)).not.toBe('');
  }
});

it('shows a home no more that has gone, and asks again which may know', async () => {
  const form = { at: 'contact', go: 'on', words: '话', readers: 'home' };
  const answer = await press({ ...form, homeId: '01920000-0000-7001-8000-000000000000' });
  expect(answer.body).toContain('让哪一家微家知道？');
});

it('keeps nothing that control characters could do', async () => {
  const answer = await press({ at: 'words', go: 'on', words: '一\u0000二\u0007三<script>alert(1)</script>' });
  expect(answer.body).toContain('这是谁的事？');
  expect(answer.body).toContain('value="一二三&lt;script&gt;alert(1)&lt;/script&gt;"');
});

it('goes to the district that she chose, says before which that is, and her code finds it there', async () => {
  const [here, there] = [await askedIn(testCell), await askedIn(neighbourCell)];
  const form = { words: '他又喝酒了', place: neighbourCell.divisionCode, word: '石榴花', key: 'elsewhere' };
  expect((await press({ ...form, at: 'words', go: 'straight' })).body).toContain('送到370214妇联');
  const code = codeIn(await press({ ...form, at: 'before', go: 'send' }));
  expect([await askedIn(testCell), await askedIn(neighbourCell)]).toEqual([here, there + 1]);
  const found = await press({ go: 'open', code, word: '石榴花' });
  expect(found.body).toContain('他又喝酒了');
  const wrong = await press({ go: 'open', code, word: '别的词' });
  expect(wrong.body).not.toContain('他又喝酒了');
});

it('proposes the district of the village that these pages sort by, and else the first', async () => {
  const chosen = async (headers: Record<string, string>) =>
    /<option value="(\d{6})"[^>]*selected/.exec((await app.inject({ url: '/around', headers })).body)?.[1];
  expect(await chosen({})).toBe(testCell.divisionCode);
  expect(await chosen({ cookie: 'village=370214001001' })).toBe(neighbourCell.divisionCode);
  const here = await askedIn(testCell);
  await press({ at: 'before', go: 'send', key: 'nowhere', words: '话', place: '110101' });
  expect(await askedIn(testCell)).toBe(here + 1);
});

it('looks for a free hour where the way to one is shown, and on no other sheet', async () => {
  const looksWhen = async (work: () => Promise<unknown>) => {
    asked.length = 0;
    await work();
    return asked.filter((node) => node.includes('specialist_days')).length;
  };
  expect(await looksWhen(() => app.inject({ url: '/around' }))).toBe(1);
  const form = { words: '话', key: 'looks' };
  for (const [at, go, looks] of [
    ['words', 'on', 0],
    ['whose', 'back', 1],
    ['contact', 'on', 0],
    ['before', 'send', 0],
  ] as const)
    expect([at, await looksWhen(() => press({ ...form, at, go }))]).toEqual([at, looks]);
  expect(await looksWhen(() => press({ go: 'look', code: '0000-0000-0000' }))).toBe(0);
});

it('brings what she had begun to write back from looking for an answer', async () => {
  const begun = { at: 'words', words: '写了一半', key: 'begun' };
  const looked = await press({ ...begun, go: 'return' });
  expect(looked.body).toContain('value="写了一半"');
  const wrong = await press({ ...begun, go: 'look', code: '0000-0000-0000' });
  expect(wrong.body).toContain('value="写了一半"');
  const back = await press({ ...begun, go: 'back', code: '' });
  expect(back.body).toMatch(/>写了一半<\/textarea>/);
  expect(back.body).not.toContain('这一项要填');
});

it('keeps what she had begun, and the word that she chose, beside the field for the word of another time', async () => {
  const code = codeIn(await press({ at: 'before', go: 'send', key: 'first', words: '话', word: '石榴花' }));
  const begun = { at: 'words', words: '写了一半', key: 'begun-too', word: '新的词' };
  const found = await press({ ...begun, go: 'look', code });
  expect(found.body).toContain('value="写了一半"');
  const beside = { ...begun, at: 'word', begunWord: '新的词', code };
  const wrong = await press({ ...beside, word: '别的词', go: 'open' });
  expect(wrong.body).toContain('value="写了一半"');
  const back = await press({ ...beside, word: '别的词', go: 'return' });
  expect(back.body).toContain('value="写了一半"');
  expect(back.body).toContain('value="新的词"');
  expect(back.body).not.toContain('别的词');
  expect((await press({ ...beside, word: '石榴花', go: 'open' })).body).toContain('>话<');
});

it('names the number of the desk that she chose or wrote to, not of the one that these pages sort by', async () => {
  await deskPhoneIn(neighbourCell, '0532-88660000');
  const there = { place: neighbourCell.divisionCode, words: '话', key: 'ring-there' };
  const numbersIn = async (form: Record<string, string>) =>
    /tel:(0532-8866\d{4})/.exec((await press(form)).body)?.[1] ?? 'none';
  const here = { words: '话', key: 'ring-here', at: 'words', go: 'on' };
  expect(await numbersIn(here)).toBe('none');
  expect(await numbersIn({ ...there, at: 'words', go: 'on' })).toBe('0532-88660000');
  const sent = await press({ ...there, at: 'before', go: 'send' });
  expect(sent.body).toContain('0532-88660000');
  expect(await numbersIn({ go: 'look', code: codeIn(sent) })).toBe('0532-88660000');
  expect(await numbersIn({ go: 'return', at: 'words', ...there })).toBe('0532-88660000');
});
