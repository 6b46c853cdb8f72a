import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  asTheSystem,
  auditWritten,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { verifySeals } from '../audit/verify-seals.ts';
import { listNotices } from '../notices/list-notices.ts';
import { signUp } from '../signups/sign-up.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';
import { doChores } from './do-chores.ts';

let town: Town;
let host: Person;
let home: { id: string };

beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '王大姐', home);
});
afterAll(() => town.close());

const chores = (failures: unknown[] = []) =>
  doChores(asTheSystem(town), {
    lettersUntil: town.clock(),
    onFailure: (error) => failures.push(error),
  });

test('what is due at a clock is done once: letters, seals, old answers', async () => {
  const person = await aPerson(town, '李婶');
  const { id: activityId } = await anActivity(town, { host, home });
  const first = await signUp(person.ctx(), { activityId }, { key: 'tapped-once' });
  expect(await signUp(person.ctx(), { activityId }, { key: 'tapped-once' })).toEqual(first);
  await withdrawSignup(person.ctx(), { signupId: first.id });
  expect(await chores()).toMatchObject({
    lettersDelivered: 1,
    linesSealed: 0,
    answersForgotten: 0,
    lettersForgotten: 0,
  });
  expect(await listNotices(person.ctx())).toHaveLength(2);
  moveClock(town, { minutes: 60 * 24 * 31 });
  await auditWritten(town, { minutesAgo: 6 });
  const { linesSealed, ...rest } = await chores();
  expect(rest).toEqual({
    ...{ offersPassedOn: 0, asksForgotten: 0, hoursPassedOn: 0, deputiesEnded: 0 },
    ...{ hostsWarned: 0, hostsEnded: 0, remindersSent: 0, leadersForgotten: 0 },
    ...{ lettersDelivered: 0, lettersFailed: 0, answersForgotten: 1, lettersForgotten: 1 },
    ...{ suggestionsForgotten: 0, requestsForgotten: 0 },
    ...{ casesForgotten: 0, figuresCounted: 0, rostersAdvanced: 0, reachGathered: 0, villagesMerged: 0 },
    ...{
      consultationsCalledOff: 0,
      consultationsRemindedOf: 0,
      consultationsForgotten: 0,
      questionsForgotten: 0,
    },
    ...{ requestsPassedOn: 0, requestsWarnedOf: 0, requestsLapsed: 0, erasuresTold: 0 },
    ...{ glassesMended: 0, followUpsTold: 0, clocksTold: 0, lonelyCasesTold: 0 },
    namesForgotten: 0,
    rostersForgotten: 0,
    ...{ messagesForgotten: 0, caresForgotten: 0 },
    homesPublished: 1,
  });
  expect(linesSealed).toBeGreaterThan(0);
  expect(await chores()).toMatchObject({ linesSealed: 0, answersForgotten: 0 });
  const { faults, lines } = await verifySeals(town.owner.withSchema(town.cells[0].schema));
  expect({ faults, lines }).toEqual({ faults: [], lines: linesSealed });
});

test('a letter of a later hour is not yet due', async () => {
  moveClock(town, { minutes: 60 });
  const { id: activityId } = await anActivity(town, { host, home });
  const person = await aPerson(town, '赵大娘');
  const { id: signupId } = await signUp(person.ctx(), { activityId });
  await withdrawSignup(person.ctx(), { signupId });
  moveClock(town, { minutes: -30 });
  expect(await chores()).toMatchObject({ lettersDelivered: 0 });
  moveClock(town, { minutes: 30 });
  expect(await chores()).toMatchObject({ lettersDelivered: 1 });
});

test('a letter that fails is told of and stays due', async () => {
  const ctx = asTheSystem(town);
  const bad = { id: ctx.newId(), topic: 'smoke-signal', subject_id: home.id, at: ctx.now };
  await town.owner.withSchema(ctx.cell.schema).insertInto('outbox').values(bad).execute();
  const failures: unknown[] = [];
  expect(await chores(failures)).toMatchObject({ lettersDelivered: 0, lettersFailed: 1 });
  expect(await chores(failures)).toMatchObject({ lettersDelivered: 0, lettersFailed: 1 });
  expect(String(failures[0])).toContain(bad.id);
});
