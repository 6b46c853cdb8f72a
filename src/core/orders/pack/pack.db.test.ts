import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { moveClock, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { renderWord } from '../../../platform/paper/render-word.ts';
import { keepFile } from '../../cases/files/keep-file.ts';
import { keepEvidence } from '../evidence/keep-evidence.ts';
import { openOrder } from '../open-order.ts';
import { showOrders } from '../show-orders.ts';
import { makePack } from './make-pack.ts';
import { takePack } from './take-pack.ts';

let town: Town;
let qin: Person;
let caseId: string;
let orderId: string;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  caseId = (await aCase(town, qin)).id;
  const people = { applicant: { name: '王某' }, respondent: { name: '李某' } };
  const asked = { caseId, court: '即墨区人民法院', ...people, facts: '昨晚又动手' };
  orderId = (await openOrder(qin.ctx(), { ...asked, measures: ['no-violence'] })).id;
  await keepEvidence(qin.ctx(), { caseId, orderId, kind: 'medical', what: '诊断书', lies: '区医院' });
});
afterAll(() => town.close());

async function taken(packId: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of (await takePack(qin.ctx(), { caseId, packId })).pieces) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('one click makes the archive, and what is taken later has the hash of its sheet', async () => {
  const { id } = await makePack(qin.ctx(), { caseId, orderId }, { word: renderWord });
  moveClock(town, { minutes: 60 * 24 * 200 });
  const bytes = await taken(id);
  const [order] = (await showOrders(qin.ctx(), { caseId })).orders;
  expect(order?.packs).toMatchObject([{ id, size: bytes.length, files: 5, isKept: true, madeBy: qin.id }]);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(order?.packs[0]?.sha256);
  expect((await taken(id)).equals(bytes)).toBe(true);
});

test('what changes afterwards changes no archive that was made', async () => {
  const { id } = await makePack(qin.ctx(), { caseId, orderId }, { word: renderWord });
  const before = await taken(id);
  await keepEvidence(qin.ctx(), { caseId, orderId, kind: 'promise', what: '悔过书', lies: '她娘家' });
  expect((await taken(id)).equals(before)).toBe(true);
});

test('files of the case come out of it as they were put in, also one that serves two kinds', async () => {
  const text = Buffer.from('他说：我还要打你\n');
  const file = { caseId, name: '../聊天记录😀.txt', source: Readable.from([text]) };
  const { id: fileId } = await keepFile(qin.ctx(), file);
  for (const kind of ['messages', 'recording'] as const)
    await keepEvidence(qin.ctx(), { caseId, orderId, kind, what: '聊天记录', fileId });
  const { id } = await makePack(qin.ctx(), { caseId, orderId }, { word: renderWord });
  const bytes = await taken(id);
  const put = createHash('sha256').update(text).digest('hex');
  const sums = [...bytes.toString('utf8').matchAll(/([0-9a-f]{64})  (0[56]-\S+\/01-_聊天记录\.txt)/g)];
  expect(sums.map(([, sum]) => sum)).toEqual([put, put]);
  // The list of the SHA256SUMS and the text itself, which is not compressed.
  expect(bytes.includes(text)).toBe(true);
});

test('a retry makes no second archive', async () => {
  const once = { word: renderWord, key: 'pack-once' };
  const first = await makePack(qin.ctx(), { caseId, orderId }, once);
  moveClock(town, { minutes: 5 });
  expect(await makePack(qin.ctx(), { caseId, orderId }, once)).toEqual(first);
});

test('making and taking each leave a line, before a byte is handed out', async () => {
  const { id } = await makePack(qin.ctx(), { caseId, orderId }, { word: renderWord });
  moveClock(town, { minutes: 1 });
  await takePack(qin.ctx(), { caseId, packId: id });
  const lines = await town.owner
    .withSchema('d370215')
    .selectFrom('audit')
    .select('verb')
    .where('subject_id', '=', caseId)
    .orderBy('id', 'desc')
    .limit(2)
    .execute();
  expect(lines.map(({ verb }) => verb)).toEqual(['take-order-pack', 'make-order-pack']);
});

test('an application that is not whole makes no archive, and an id of nowhere is not found', async () => {
  const other = (await aCase(town, qin)).id;
  const { id: half } = await openOrder(qin.ctx(), { caseId: other });
  const pack = makePack(qin.ctx(), { caseId: other, orderId: half }, { word: renderWord });
  await expect(pack).rejects.toMatchObject({ code: 'order-not-whole' });
  const elsewhere = makePack(qin.ctx(), { caseId: other, orderId }, { word: renderWord });
  await expect(elsewhere).rejects.toMatchObject({ code: 'order-not-found' });
  await expect(takePack(qin.ctx(), { caseId, packId: 'nothing' })).rejects.toMatchObject({
    code: 'pack-not-found',
  });
});
