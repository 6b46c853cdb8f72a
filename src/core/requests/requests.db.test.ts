import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { everyRow } from '../../../tests/support/every-row.ts';
import {
  aHome,
  aHost,
  aPerson,
  asNobody,
  lettersDelivered,
  type Person,
} from '../../../tests/support/factories.ts';
import { seated } from '../../../tests/support/offices/seated.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { listNotices } from '../notices/list-notices.ts';
import { listReadings } from '../people/list-readings.ts';
import { submitRequest } from './asking/submit-request.ts';
import { listRequests } from './queue/list-requests.ts';
import { passToDistrict } from './queue/pass-to-district.ts';
import { takeRequest } from './queue/take-request.ts';
import { showRequest } from './reading/show-request.ts';
import { listMyRequests } from './reading/list-my-requests.ts';
import { everydayWords } from './returning/everyday-words.ts';
import { lookUpRequest } from './returning/look-up-request.ts';
import { openRequest } from './returning/open-request.ts';
import { sayMore } from './returning/say-more.ts';
import { withdrawByCode } from './returning/withdraw-by-code.ts';
import { wordKeyOf } from './returning/word-key-of.ts';
import { showMyRequest } from './reading/show-my-request.ts';

let town: Town;
let home: { id: string; name: string };
let host: Person;
let qin: Person;
let shen: Person;
let wang: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
  qin = await seated(town, await aPerson(town, '秦大姐'), 'rights');
  shen = await seated(town, await aPerson(town, '沈大姐'), 'rights');
});
afterAll(() => town.close());
beforeEach(async () => {
  wang = await aPerson(town, '王大姐');
});

const idsOpenTo = async (person: Person) =>
  (await listRequests(person.ctx(), { limit: 100 })).items.map(({ id }) => id);

test('help without a home reaches the rights desk alone, and nobody else finds that it is there', async () => {
  const { id } = await submitRequest(wang.ctx(), { door: 'help', text: '他又动手了' });
  expect(await idsOpenTo(qin)).toContain(id);
  expect((await showRequest(qin.ctx(), { requestId: id })).words).toBe('他又动手了');
  expect(await idsOpenTo(host)).not.toContain(id);
  for (const other of [host, wang, await aPerson(town, '路过的')])
    expect(await codeOf(showRequest(other.ctx(), { requestId: id }))).toBe('request-not-found');
  expect(await codeOf(listRequests(wang.ctx()))).toBe('requests-not-yours');
});

test('no row of the cell that tells of her call for help holds her id', async () => {
  const before = new Set((await everyRow(town.owner, 'd370215')).map(({ table, text }) => table + text));
  await submitRequest(wang.ctx(), {
    door: 'help',
    text: '救救我',
    safeContact: { name: '王姐', number: '13800001111' },
  });
  await lettersDelivered(town);
  const added = (await everyRow(town.owner, 'd370215')).filter(
    ({ table, text }) => !before.has(table + text),
  );
  expect(added.map(({ table }) => table)).toContain('requests');
  const telling = [wang.id, '救救我', '王姐', '13800001111'];
  expect(added.filter(({ text }) => telling.some((part) => text.includes(part)))).toEqual([]);
  expect(await listMyRequests(wang.ctx())).toEqual([]);
  expect(await listNotices(wang.ctx())).toEqual([]);
});

test('with a home that she names the host reads it too, and the clock runs at the desk', async () => {
  const { id } = await submitRequest(wang.ctx(), { door: 'help', text: '想找人说说', homeId: home.id });
  expect(await idsOpenTo(host)).toContain(id);
  const shown = await showRequest(host.ctx(), { requestId: id });
  expect(shown.words).toBe('想找人说说');
  expect(shown.may).toEqual({
    take: false,
    give: false,
    triage: false,
    escalate: false,
    passOn: false,
    answer: false,
    close: false,
    erase: false,
  });
  expect(await codeOf(takeRequest(host.ctx(), { requestId: id }))).toBe('forbidden');
  expect(shown.dueAt).toEqual(new Date(town.clock().getTime() + 24 * 3_600_000));
});

test('the code tells how it stands, never her words nor the door; her own word opens the rest', async () => {
  const wish = { door: 'help', text: '夜里睡不着', openedBy: '石榴' } as const;
  const { id, code } = await submitRequest(asNobody(town), wish, { key: 'form-1' });
  expect(await submitRequest(asNobody(town), wish, { key: 'form-1' })).toEqual({ id, code });
  const told = await lookUpRequest(asNobody(town), { code: code.toLowerCase() });
  expect(told).toEqual({
    ...{
      status: 'waiting',
      answerBy: new Date(town.clock().getTime() + 24 * 3_600_000),
      nextContactAt: null,
    },
  });
  await takeRequest(qin.ctx(), { requestId: id });
  expect((await lookUpRequest(asNobody(town), { code })).status).toBe('taken');
  await showRequest(qin.ctx(), { requestId: id });
  const opened = await openRequest(asNobody(town), { code, word: ' 石榴 ' });
  expect(opened).toMatchObject({ words: '夜里睡不着', readings: [{ role: 'rights', homeName: null }] });
  for (const [typed, word] of [
    [code, '苹果'],
    ['AAAA-AAAA-AAAA', '石榴'],
    ['', ''],
  ] as const)
    expect(await codeOf(openRequest(asNobody(town), { code: typed, word }))).toBe('request-not-found');
  expect(await codeOf(lookUpRequest(asNobody(town), { code: 'AAAA-AAAA-AAAA' }))).toBe('request-not-found');
});

test('where she chooses no word she is given one, a retry gives the same, and with her code it opens what was left', async () => {
  const wish = { door: 'help', text: '没想好写什么词' } as const;
  const sent = await submitRequest(asNobody(town), wish, { key: 'no-word' });
  expect(everydayWords).toContain(sent.word);
  expect(await submitRequest(asNobody(town), wish, { key: 'no-word' })).toEqual(sent);
  const { code, word = '' } = sent;
  expect(await openRequest(asNobody(town), { code, word })).toMatchObject({ words: '没想好写什么词' });
  expect(await codeOf(openRequest(asNobody(town), { code, word: '' }))).toBe('request-not-found');
  const named = await submitRequest(wang.ctx(), { door: 'need', text: '记名的，在她自己的页上看' });
  expect(named.word).toBeUndefined();
  const nameless = await submitRequest(asNobody(town), { door: 'need', text: '不记名的' });
  expect(everydayWords).toContain(nameless.word);
});

test('she adds a sentence by her code and her word, and the desk is told and reads it', async () => {
  const sent = await submitRequest(asNobody(town), { door: 'help', text: '先说这么多' });
  const hers = { code: sent.code, word: sent.word ?? '' };
  await takeRequest(qin.ctx(), { requestId: sent.id });
  await sayMore(asNobody(town), { ...hers, text: '还有孩子的事' });
  expect(await codeOf(sayMore(asNobody(town), { ...hers, word: '苹果', text: '冒充的' }))).toBe(
    'request-not-found',
  );
  await lettersDelivered(town);
  const ofThis = (await listNotices(qin.ctx())).filter(
    (one) => 'requestId' in one && one.requestId === sent.id,
  );
  expect(ofThis.map(({ kind }) => kind)).toContain('request-said-more');
  const { trace } = await showRequest(qin.ctx(), { requestId: sent.id });
  expect(trace).toContainEqual(
    expect.objectContaining({ kind: 'said-more', note: '还有孩子的事', by: null }),
  );
  expect(await openRequest(asNobody(town), hers)).toMatchObject({
    said: [{ text: '还有孩子的事' }],
    messages: [],
  });
});

test('she withdraws by her code and her word: it is closed as her wish, who had it is told, and nothing is added after', async () => {
  const sent = await submitRequest(asNobody(town), { door: 'help', text: '不想办了' });
  const hers = { code: sent.code, word: sent.word ?? '' };
  await takeRequest(qin.ctx(), { requestId: sent.id });
  expect(await codeOf(withdrawByCode(asNobody(town), { ...hers, word: '苹果' }))).toBe('request-not-found');
  await withdrawByCode(asNobody(town), hers);
  await withdrawByCode(asNobody(town), hers);
  expect((await lookUpRequest(asNobody(town), hers)).status).toBe('closed');
  expect(await showRequest(qin.ctx(), { requestId: sent.id })).toMatchObject({ outcome: 'withdrawn' });
  await lettersDelivered(town);
  const ofThis = (await listNotices(qin.ctx())).filter(
    (one) => 'requestId' in one && one.requestId === sent.id,
  );
  expect(ofThis.filter(({ kind }) => kind === 'request-withdrawn')).toHaveLength(1);
  expect(await codeOf(sayMore(asNobody(town), { ...hers, text: '又想说' }))).toBe('request-closed');
});

test('she is told that the desk read it, and not her home, which it was about', async () => {
  const { id: requestId } = await submitRequest(wang.ctx(), {
    door: 'need',
    text: '要个人',
    homeId: home.id,
  });
  await passToDistrict(host.ctx(), { requestId });
  await showRequest(qin.ctx(), { requestId });
  expect(await listReadings(wang.ctx())).toMatchObject([{ what: 'request', role: 'rights', homeName: null }]);
  await showRequest(host.ctx(), { requestId });
  expect(await listReadings(wang.ctx())).toContainEqual(
    expect.objectContaining({ role: 'host', homeName: home.name }),
  );
});

test('a quarrel sent from a home’s page is read by the desk and not by its host, unless she says that she may', async () => {
  const wish = { door: 'conflict', text: '婆媳拌嘴', homeId: home.id } as const;
  const { id } = await submitRequest(wang.ctx(), wish);
  expect(await idsOpenTo(host)).not.toContain(id);
  expect(await codeOf(showRequest(host.ctx(), { requestId: id }))).toBe('request-not-found');
  expect((await showRequest(qin.ctx(), { requestId: id })).words).toBe('婆媳拌嘴');
  const told = await submitRequest(wang.ctx(), { ...wish, tellHome: true });
  expect((await showRequest(host.ctx(), { requestId: told.id })).words).toBe('婆媳拌嘴');
});

test('of two desks that take one request at once the first owns it and the other is told', async () => {
  const { id: requestId } = await submitRequest(asNobody(town), { door: 'need', text: '孩子没人接' });
  const outcomes = await Promise.all([qin, shen].map((one) => codeOf(takeRequest(one.ctx(), { requestId }))));
  expect(outcomes.sort()).toEqual(['no error', 'request-taken']);
  const { owner, trace } = await showRequest(qin.ctx(), { requestId });
  expect([qin.id, shen.id]).toContain(owner?.id);
  expect(trace.filter(({ kind }) => kind === 'taken')).toHaveLength(1);
});

test('a form that is sent thirty times at once is one request with one code', async () => {
  const wish = { door: 'help', text: '手抖，按了好几下' } as const;
  const sent = await Promise.all(
    Array.from({ length: 30 }, () => submitRequest(asNobody(town), wish, { key: 'shaking' })),
  );
  expect(new Set(sent.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
  expect((await idsOpenTo(qin)).filter((id) => id === sent[0]?.id)).toHaveLength(1);
});

test('ten a day are enough of what can wait, and a call for help is never one too many', async () => {
  const need = () => submitRequest(wang.ctx(), { door: 'need', text: '借梯子' });
  for (let time = 0; time < 10; time += 1) await need();
  expect(await codeOf(need())).toBe('too-many-requests-sent');
  await submitRequest(wang.ctx(), { door: 'need', text: '他拿着刀', danger: true });
  await submitRequest(wang.ctx(), { door: 'help', text: '他又来了' });
  const nameless = (door: 'need' | 'help') =>
    submitRequest(asNobody(town), { door, text: '在吗' }, { turn: 201 });
  expect(await codeOf(nameless('need'))).toBe('too-many-requests-sent');
  expect(await codeOf(nameless('help'))).toBe('no error');
});

test('whoever tries codes without end is told to wait before any is looked up', async () => {
  const tries = { fromHere: 21, inAll: 21 };
  const { code } = await submitRequest(asNobody(town), { door: 'help', text: '在吗', openedBy: '海棠' });
  expect(await codeOf(lookUpRequest(asNobody(town), { code }, { tries }))).toBe('too-many-code-tries');
  expect(await codeOf(openRequest(asNobody(town), { code, word: '海棠' }, { tries }))).toBe(
    'too-many-code-tries',
  );
});

test('王大姐 and 李婶 who send the same words from the same form have each a request of her own', async () => {
  const li = await aPerson(town, '李婶');
  const wish = { door: 'need', text: '孩子没人接' } as const;
  const sent = [wang, li].map((one) => submitRequest(one.ctx(), wish, { key: 'form-of-both' }));
  const [hers, others] = await Promise.all(sent);
  expect(others?.code).not.toBe(hers?.code);
  expect(await codeOf(showMyRequest(li.ctx(), { requestId: others?.id ?? '' }))).toBe('no error');
  expect(await submitRequest(li.ctx(), wish, { key: 'form-of-both' })).toEqual(others);
});

test.for(['石榴\u200f花', '😀'.repeat(40), ' 石榴 '])(
  'her own word %s opens as she chose it',
  async (word) => {
    const { code } = await submitRequest(asNobody(town), { door: 'help', text: '在吗', openedBy: word });
    expect((await openRequest(asNobody(town), { code, word })).words).toBe('在吗');
    expect(await codeOf(openRequest(asNobody(town), { code, word: '' }))).toBe('request-not-found');
  },
);

test('a dozen words that are stretched at once keep nothing else from its turn', async () => {
  let done = 0;
  const stretching = Array.from({ length: 12 }, async (_, nth) => {
    await wordKeyOf(asNobody(town), { id: `${nth}`, word: '石榴花' });
    done += 1;
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await promisify(randomBytes)(8);
  expect(done).toBeLessThan(4);
  await Promise.all(stretching);
});
