import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker, aRequest } from '../../../../tests/support/cases/case-town.ts';
import {
  aPerson,
  anOfficer,
  byPhoneAlone,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { takeDown } from '../../requests/asking/take-down.ts';
import { openCase } from '../open-case.ts';
import { showCase } from '../reading/show-case.ts';
import { screenCase } from '../reports/screen-case.ts';
import { lockCase } from '../team/lock-case.ts';
import { setWall } from '../team/set-wall.ts';
import { breakGlassOf } from './break-glass-of.ts';

let town: Town;
let qin: Person;
let ye: Person;
let shi: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  ye = await aCaseworker(town, '叶大姐', 'counsellor');
  shi = await aCaseworker(town, '史大姐', 'mediator');
});
afterAll(() => town.close());

const reason = '她来电话说有人砸门，组长不接';
const breaks = (who: Person, whom: string) => breakGlassOf(who.ctx(), { whom, reason });

async function whoCalled(number: string): Promise<string> {
  const asked = { channel: 'hotline', door: 'help', text: '怕', safeContact: { number } } as const;
  const { id: requestId } = await takeDown(qin.ctx(), asked);
  return (await openCase(qin.ctx(), { requestId })).id;
}

const countGlasses = async (caseId: string) => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from d370215.broken_glasses where case_id = ${caseId}`.execute(town.owner);
  return rows[0]?.n;
};

test('by her code, her number or its id the case is found and opened in one step', async () => {
  const { id, code } = await aCase(town, qin);
  expect(await breaks(ye, code)).toMatchObject({ caseId: id });
  expect(await showCase(ye.ctx(), { caseId: id })).toMatchObject({ standing: 'glass' });
  expect(await breaks(shi, id)).toMatchObject({ caseId: id });
  const called = await whoCalled('138 0532 0001');
  expect(await breaks(ye, '13805320001')).toMatchObject({ caseId: called });
});

test('of several the newest that is open is meant', async () => {
  const first = await whoCalled('13805320002');
  moveClock(town, { minutes: 1 });
  const second = await whoCalled('13805320002');
  expect(await breaks(ye, '13805320002')).toMatchObject({ caseId: second });
  expect(await countGlasses(first)).toBe(0);
});

test('what a wall keeps her from is not there, and neither is what nobody stays with', async () => {
  const { id, code } = await aCase(town, qin);
  await setWall(qin.ctx(), { caseId: id, why: 'kin', personId: ye.id });
  const notYet = await aRequest(town);
  for (const whom of [code, id, notYet.code, '13805329999', 'nothing'])
    await expect(breaks(ye, whom)).rejects.toMatchObject({
      faults: [{ path: 'whom', code: 'no-such-case' }],
    });
  expect(await countGlasses(id)).toBe(0);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from d370215.audit where verb = 'look-for-case' and actor_id = ${ye.id}`.execute(
    town.owner,
  );
  expect(rows[0]?.n).toBeGreaterThanOrEqual(5);
});

test('a locked case is not there for whoever looks, unless a life is in danger: no line would say that she learnt of it', async () => {
  const { id, code } = await aCase(town, qin);
  await lockCase(qin.ctx(), { caseId: id });
  for (const whom of [code, id])
    await expect(breaks(ye, whom)).rejects.toMatchObject({
      faults: [{ path: 'whom', code: 'no-such-case' }],
    });
  expect(await countGlasses(id)).toBe(0);
  await screenCase(qin.ctx(), { caseId: id, answers: { 'life-threatened': 'yes' } });
  expect(await breaks(ye, code)).toMatchObject({ caseId: id });
});

test('whoever has no seat, or has not done her second step, looks for nobody', async () => {
  const { code } = await aCase(town, qin);
  const officer = await anOfficer(town, '宋大姐');
  for (const who of [officer, await aPerson(town, '李婶')])
    await expect(breaks(who, code)).rejects.toMatchObject({ code: 'caseworkers-only' });
  await expect(breakGlassOf(byPhoneAlone(ye).ctx(), { whom: code, reason })).rejects.toMatchObject({
    code: 'second-step-needed',
  });
});
