import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { everyRow } from '../../../tests/support/every-row.ts';
import { aHome, aHost, aPerson, asNobody, type Person } from '../../../tests/support/factories.ts';
import { endAppointment } from '../../../tests/support/offices/end-appointment.ts';
import { seated } from '../../../tests/support/offices/seated.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { openCase } from '../cases/open-case.ts';
import { submitRequest } from './asking/submit-request.ts';
import { takeDown } from './asking/take-down.ts';
import { assignRequest } from './queue/assign-request.ts';
import { stepBack } from './queue/step-back.ts';
import { takeRequest } from './queue/take-request.ts';
import { showRequest } from './reading/show-request.ts';

let town: Town;
let qin: Person;
let shen: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await seated(town, await aPerson(town, '秦大姐'), 'rights');
  shen = await seated(town, await aPerson(town, '沈大姐'), 'rights');
});
afterAll(() => town.close());

const ofTheDesk = async (name: string) => seated(town, await aPerson(town, name), 'rights');
const aHelp = async (...notThese: string[]) =>
  (await submitRequest(asNobody(town), { door: 'help', text: '别让她看', notThese })).id;

test('劉麗華 whom she named stands before a wall though her name is written otherwise in the system', async () => {
  const liu = await ofTheDesk('刘 丽华');
  const requestId = await aHelp('劉麗華');
  expect(await codeOf(showRequest(liu.ctx(), { requestId }))).toBe('request-not-found');
  await endAppointment(town, liu);
});

test('郑小满 whom she named neither reads nor takes it when she is seated a week later', async () => {
  const [read, taken, given] = [await aHelp('郑小满'), await aHelp('郑小满'), await aHelp('郑小满')];
  const zheng = await ofTheDesk('郑小满');
  expect(await codeOf(showRequest(zheng.ctx(), { requestId: read }))).toBe('request-not-found');
  expect(await codeOf(takeRequest(zheng.ctx(), { requestId: taken }))).toBe('request-not-found');
  const give = assignRequest(qin.ctx(), { requestId: given, toId: zheng.id });
  expect(await codeOf(give)).toBe('not-a-receiver');
  expect((await showRequest(qin.ctx(), { requestId: read })).words).toBe('别让她看');
  await endAppointment(town, zheng);
});

test('郑小满 whom she named, and who sits at the desk only since, opens no case of it either', async () => {
  const requestId = await aHelp('郑小满');
  const zheng = await ofTheDesk('郑小满');
  expect(await codeOf(openCase(zheng.ctx(), { requestId }))).toBe('request-not-found');
  expect(await codeOf(openCase(qin.ctx(), { requestId }))).toBe('no error');
  await endAppointment(town, zheng);
});

test('whoever names everybody who could read it is asked to leave one, and nothing is written', async () => {
  const wish = { door: 'help' as const, text: '都是熟人', notThese: ['秦大姐', '沈大姐'] };
  const before = await everyRow(town.owner, 'd370215');
  expect(await codeOf(submitRequest(asNobody(town), wish))).toBe('nobody-left-to-read');
  expect(await everyRow(town.owner, 'd370215')).toEqual(before);
  expect(await codeOf(submitRequest(asNobody(town), { ...wish, notThese: ['秦大姐'] }))).toBe('no error');
  const home = await aHome(town, '名都苑');
  await aHost(town, '江大姐', home);
  expect(await codeOf(submitRequest(asNobody(town), { ...wish, homeId: home.id }))).toBe('no error');
});

test('what she asks of a home whose only keeper she named is the desk’s at once, and the keeper’s never', async () => {
  const home = await aHome(town, '杏花村');
  const keeper = await aHost(town, '罗桂枝', home);
  for (const door of ['need', 'talent'] as const) {
    const wish = { door, text: '别让罗大姐知道', homeId: home.id, notThese: ['罗桂枝'] };
    const { id: requestId } = await submitRequest(asNobody(town), wish);
    expect((await showRequest(qin.ctx(), { requestId })).words).toBe('别让罗大姐知道');
    expect(await codeOf(showRequest(keeper.ctx(), { requestId }))).toBe('request-not-found');
  }
  const other = await aHost(town, '米秋菊', home);
  const wish = { door: 'need' as const, text: '谁来都行', homeId: home.id, notThese: ['罗桂枝'] };
  const { id: requestId } = await submitRequest(asNobody(town), wish);
  expect((await showRequest(other.ctx(), { requestId })).words).toBe('谁来都行');
  expect(await codeOf(showRequest(qin.ctx(), { requestId }))).toBe('request-not-found');
});

test('who listened at the hotline and is named in the call does not hold it: a colleague takes it', async () => {
  const { id: requestId } = await takeDown(qin.ctx(), {
    ...{ door: 'help', text: '就是秦大姐的哥哥', channel: 'hotline', notThese: ['秦大姐'] },
  });
  expect(await codeOf(showRequest(qin.ctx(), { requestId }))).toBe('request-not-found');
  expect((await takeRequest(shen.ctx(), { requestId })).owner?.id).toBe(shen.id);
});

test('the rows of walls do not say whether she was named, keeps a home, or stepped back', async () => {
  const home = await aHome(town, '名都苑');
  const keeper = await seated(town, await aHost(town, '江大姐', home), 'rights');
  const { id: requestId } = await submitRequest(asNobody(town), {
    ...{ door: 'help', text: '想说说', homeId: home.id, tellHome: false, notThese: ['沈大姐'] },
  });
  await stepBack(qin.ctx(), { requestId });
  const rows = (await everyRow(town.owner, 'd370215'))
    .filter(({ table, text }) => table === 'request_walls' && text.includes(requestId))
    .map(({ text }) => text.replace(/([0-9a-f]{8})-[0-9a-f-]{27}/g, ''));
  expect([rows.length, new Set(rows).size]).toEqual([3, 1]);
  expect(await codeOf(showRequest(keeper.ctx(), { requestId }))).toBe('request-not-found');
});
