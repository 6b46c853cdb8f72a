import { afterEach, beforeEach, expect, test } from 'vitest';
import { asNobody, asTheSystem, moveClock, type Person } from '../../tests/support/factories.ts';
import { withTwoExecutives, type Executive } from '../../tests/support/outreach/outreach-town.ts';
import { openTown, type Town } from '../../tests/support/open-town.ts';
import { aTakenRoster, takenBack, type Named } from '../../tests/support/rosters/taken-roster.ts';
import { cellsToText } from '../core/chores/cells-to-text.ts';
import { answerIntroduction } from '../core/introductions/answer-introduction.ts';
import { listMyIntroductions } from '../core/introductions/list-my-introductions.ts';
import { listMyLinks } from '../core/links/list-my-links.ts';
import { submitRequest } from '../core/requests/asking/submit-request.ts';
import { showRoster } from '../core/rosters/show-roster.ts';
import { logVisit } from '../core/visits/log-visit.ts';
import { noAnswerInTime, SmsError } from '../platform/sms/sms-error.ts';
import type { SmsText } from '../platform/sms/sms.ts';
import { textNotices } from './text-notices.ts';

let town: Town;
let office: Person;
let jiang: Executive;
beforeEach(async () => {
  town = await openTown();
  ({ office, jiang } = await withTwoExecutives(town));
});
afterEach(() => town.close());

const [wang, li] = ['13800000001', '13800000002'];
const women: readonly Named[] = [
  ['王芳', wang, '江大姐'],
  ['李娟', li, '江大姐'],
  ['赵敏', '', '江大姐'],
];

const taken = (named = women) => aTakenRoster({ town, office }, named);
const told = async (rosterId: string) => (await showRoster(office.ctx(), { rosterId })).told;

type Sent = { phone: string; text: SmsText };

/** One round of texts; `refuse` answers for a provider that does not take one. */
async function texted(refuse: (phone: string) => Error | undefined = () => undefined, wakesNobody = false) {
  const [sent, failures]: [Sent[], unknown[]] = [[], []];
  const textPhone = (phone: string, text: SmsText) => {
    const error = refuse(phone);
    if (error) return Promise.reject(error);
    sent.push({ phone, text });
    return Promise.resolve();
  };
  const texting = { text: () => Promise.resolve(), textPhone, wakesNobody };
  await textNotices(town, texting, (error) => failures.push(error));
  return { sent, failures };
}

test('each whom a roster brought with a phone gets one text, that says from whom, until when and where to look', async () => {
  const rosterId = await taken();
  expect(await told(rosterId)).toEqual({ byText: 2, noPhone: 1 });
  const { sent, failures } = await texted();
  expect(failures).toEqual([]);
  expect(sent.map(({ phone }) => phone).toSorted()).toEqual([wang, li]);
  const [first] = sent;
  expect(first?.text).toMatchObject({
    template: 'roster-told',
    params: { district: '即墨区', until: '2027年6月30日' },
  });
  expect(Object.keys(first?.text.params ?? {})).toEqual(['district', 'until', 'code']);
  for (const blank of Object.values(first?.text.params ?? {})) expect([...blank].length).toBeLessThan(21);
  expect(first?.text.plain).toContain(`/t/${first?.text.params['code']}`);
  expect(first?.text.plain).not.toMatch(/王|李|江大姐|泉东/);
  expect((await texted()).sent).toEqual([]);
  expect(await told(rosterId)).toEqual({ byText: 2, noPhone: 1 });
});

test('nobody is texted at night, unless no phone rings, and a waiting roster wakes no machine then', async () => {
  town.clockAt.now = new Date('2026-12-20T23:30:00+08:00');
  await taken();
  expect((await texted()).sent).toEqual([]);
  expect(await cellsToText(asTheSystem(town), town.cells)).toEqual([]);
  expect((await texted(undefined, true)).sent).toHaveLength(2);
  await taken([['周丽', '13800000003', '江大姐']]);
  town.clockAt.now = new Date('2026-12-21T08:00:00+08:00');
  expect(await cellsToText(asTheSystem(town), town.cells)).toEqual(town.cells);
  expect((await texted()).sent).toHaveLength(1);
});

test('a text that her provider did not take is tried again twice, and the office cannot tell', async () => {
  const rosterId = await taken();
  const refuse = (phone: string) => (phone === wang ? new SmsError('aliyun', 'LIMIT') : undefined);
  expect((await texted(refuse)).failures).toHaveLength(1);
  expect(await told(rosterId)).toEqual({ byText: 2, noPhone: 1 });
  expect((await texted(refuse)).failures).toEqual([]);
  moveClock(town, { minutes: 11 });
  expect((await texted(refuse)).failures).toHaveLength(1);
  moveClock(town, { minutes: 121 });
  expect((await texted(refuse)).failures).toHaveLength(1);
  moveClock(town, { minutes: 600 });
  expect((await texted()).sent).toEqual([]);
  expect(await told(rosterId)).toEqual({ byText: 2, noPhone: 1 });
});

test('one that may be on its way is not sent again', async () => {
  await taken(women.slice(0, 1));
  expect((await texted(() => new SmsError('aliyun', noAnswerInTime))).failures).toHaveLength(1);
  moveClock(town, { minutes: 600 });
  expect((await texted()).sent).toEqual([]);
});

test('a number whose owner asked us for something is texted only where she chose texts, and nobody can tell', async () => {
  const ask = (safeContact: object) =>
    submitRequest(asNobody(town), { door: 'help', text: '想找人说说', safeContact });
  await ask({ way: 'phone', number: '138 0000 0001', neverSms: true });
  await ask({ way: 'sms', number: li });
  const rosterId = await taken();
  const seen = async () => [await told(rosterId), await listMyLinks(jiang.ctx())];
  const before = await seen();
  expect((await texted()).sent.map(({ phone }) => phone)).toEqual([li]);
  expect(await seen()).toEqual(before);
});

test('of a roster taken back, and of whoever said no meanwhile, no text goes out', async () => {
  town.clockAt.now = new Date('2026-12-20T23:30:00+08:00');
  const first = await taken(women.slice(0, 1));
  await aTakenRoster({ town, office }, women.slice(1, 2), 'duty');
  const [asked] = await listMyIntroductions(jiang.ctx());
  await answerIntroduction(jiang.ctx(), { introductionId: asked?.id ?? '', answer: 'no' });
  await takenBack({ town, office }, first);
  town.clockAt.now = new Date('2026-12-21T08:00:00+08:00');
  expect((await texted()).sent).toEqual([]);
});

test('a long roster goes out a few at a time, after whatever else is to be texted', async () => {
  const many = Array.from({ length: 25 }, (_, nth): Named => {
    const phone = `1390000${String(nth).padStart(4, '0')}`;
    return [`王${nth}`, phone, '江大姐'];
  });
  await taken(many);
  const rounds: number[] = [];
  for (let round = 0; round < 4; round += 1) rounds.push((await texted()).sent.length);
  expect(rounds).toEqual([10, 10, 5, 0]);
});

test('an executive tells each of them first of all until she has seen her, whatever became of a text', async () => {
  await taken();
  const first = async () =>
    (await listMyLinks(jiang.ctx())).flatMap((link) => (link.tellFirst ? link : [])).map(({ name }) => name);
  const before = await first();
  expect(new Set(before)).toEqual(new Set(['赵敏', ...women.map(([name]) => name)]));
  await texted();
  expect(await first()).toEqual(before);
  const visit = { clientId: '5f0e6f5e-0d7e-4b3c-9c42-0b8f6f0d2a11', channel: 'at-home' } as const;
  const [seen] = await listMyLinks(jiang.ctx());
  await logVisit(jiang.ctx(), {
    ...{ ...visit, personId: seen?.personId ?? '', visitedAt: town.clock().toISOString() },
  });
  expect(await first()).not.toContain(seen?.name);
});
