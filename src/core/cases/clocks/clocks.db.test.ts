import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { inCase } from '../../../../tests/support/cases/in-case.ts';
import {
  asTheSystem,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { listNotices } from '../../notices/list-notices.ts';
import { showCase } from '../reading/show-case.ts';
import { startClock, startClockAt } from './start-clock.ts';
import { stopClocks } from './stop-clocks.ts';
import { tellOfClocks } from './tell-of-clocks.ts';

let town: Town;
let qin: Person;
let stranger: Person;
let caseId: string;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  stranger = await aCaseworker(town, '周大姐', 'rights');
});
beforeEach(async () => {
  await sql`delete from d370215.case_clocks`.execute(town.owner);
  caseId = (await aCase(town, qin)).id;
});
afterAll(() => town.close());

const aboutId = () => qin.ctx().newId();

const orderAccepted = (about: string, who = qin) =>
  inCase(who, caseId, (ctx) =>
    startClock(ctx, { caseId, clock: 'protection-order-decision', aboutId: about, from: ctx.now }),
  );

const told = async (who: Person) => {
  await lettersDelivered(town);
  const notices = await listNotices(who.ctx());
  return notices.flatMap((one) =>
    'caseId' in one && one.caseId === caseId && one.kind === 'case-clock-due' ? [one.kind] : [],
  );
};

test('a clock stands in the case with its end and its article', async () => {
  const about = aboutId();
  const { dueAt } = await orderAccepted(about);
  expect(dueAt.getTime() - town.clock().getTime()).toBe(72 * 3_600_000);
  expect((await showCase(qin.ctx(), { caseId })).clocks).toMatchObject([
    {
      ...{ clock: 'protection-order-decision', aboutId: about, dueAt, stoppedAt: null },
      source: { law: '反家庭暴力法', article: '第二十八条' },
    },
  ]);
});

test('the team is told before its end and at it, each once, and nobody else is', async () => {
  await orderAccepted(aboutId());
  expect(await tellOfClocks(asTheSystem(town))).toBe(0);
  moveClock(town, { minutes: 54 * 60 });
  const both = await Promise.all([tellOfClocks(asTheSystem(town)), tellOfClocks(asTheSystem(town))]);
  expect(both.toSorted((a, b) => a - b)).toEqual([0, 1]);
  expect(await told(qin)).toHaveLength(1);
  moveClock(town, { minutes: 18 * 60 });
  expect(await tellOfClocks(asTheSystem(town))).toBe(1);
  moveClock(town, { minutes: 100 * 60 });
  expect(await tellOfClocks(asTheSystem(town))).toBe(0);
  expect(await told(qin)).toHaveLength(2);
  expect(await told(stranger)).toEqual([]);
});

test('after days without power what has come in the meantime is told of once', async () => {
  await orderAccepted(aboutId());
  moveClock(town, { minutes: 200 * 60 });
  expect(await tellOfClocks(asTheSystem(town))).toBe(1);
  expect(await tellOfClocks(asTheSystem(town))).toBe(0);
});

test('of what is done nobody is told', async () => {
  const [one, other] = [aboutId(), aboutId()];
  await orderAccepted(one);
  moveClock(town, { minutes: 1 });
  await orderAccepted(other);
  await inCase(qin, caseId, (ctx) => stopClocks(ctx, { aboutId: one }));
  moveClock(town, { minutes: 80 * 60 });
  expect(await tellOfClocks(asTheSystem(town))).toBe(1);
  const { clocks } = await showCase(qin.ctx(), { caseId });
  expect(clocks.map(({ aboutId, stoppedAt }) => [aboutId, stoppedAt !== null])).toEqual([
    [one, true],
    [other, false],
  ]);
});

test('an end that somebody set is told of before it, as the clock has it', async () => {
  // It is past eight o'clock then, whichever test ran before.
  moveClock(town, { minutes: 4 * 60 });
  const due = new Date(town.clock().getTime() + 40 * 86_400_000);
  await inCase(qin, caseId, (ctx) =>
    startClockAt(ctx, { caseId, clock: 'protection-order-validity', aboutId: aboutId(), due }),
  );
  const toldOn: number[] = [];
  for (let day = 1; day <= 41; day += 1) {
    moveClock(town, { minutes: 24 * 60 });
    if ((await tellOfClocks(asTheSystem(town))) > 0) toldOn.push(day);
  }
  expect(toldOn).toEqual([10, 26, 33, 40]);
});

test('who is not of the team starts none', async () => {
  await expect(orderAccepted(aboutId(), stranger)).rejects.toThrow(/row-level security/);
});
