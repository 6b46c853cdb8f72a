import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { up as eachWish } from '../../../../db/migrations/cell/0066-each-wish-to-be-protected.ts';
import { up as clocksOver } from '../../../../db/migrations/cell/0067-clocks-of-what-is-over.ts';
import { aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { inCase } from '../../../../tests/support/cases/in-case.ts';
import { moveClock, type Person } from '../../../../tests/support/factories.ts';
import {
  aCommittee,
  aDocket,
  aScreenedCase,
  bothWilling,
  sideOne,
  sideOther,
  story,
} from '../../../../tests/support/mediations/a-docket.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { startClock } from '../../cases/clocks/start-clock.ts';
import { dayOf } from '../../shared/dates.ts';
import { setPromise } from '../agreement/set-promise.ts';
import { settle } from '../agreement/settle.ts';
import { endMediation } from '../ending/end-mediation.ts';
import { openMediation } from '../opening/open-mediation.ts';

let town: Town;
let qin: Person;
let committeeId: string;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  ({ id: committeeId } = await aCommittee(town));
});
afterAll(() => town.close());

async function entrusted(): Promise<{ caseId: string; id: string }> {
  const { id: caseId } = await aScreenedCase(town, qin);
  const wish = { caseId, committeeId, dispute: 'support', origin: 'entrusted' } as const;
  const court = { ...story, court: '即墨区人民法院' };
  const sides = { one: sideOne, other: sideOther, story: court, entrustedOn: '2026-12-20' };
  return { caseId, ...(await openMediation(qin.ctx(), { ...wish, ...sides })) };
}

/** As it was before 0066, as far as it matters. */
const before = `
  drop table d370215.mediation_protection_wishes;
  alter table d370215.mediations
    add column protection_asked_at timestamptz, add column protection_noted_by uuid,
    add column protection_seen_at timestamptz, add column protection_seen_by uuid, add column protection_found text,
    drop constraint mediations_of_a_court,
    add constraint mediations_of_a_court check (origin = 'entrusted' or protection_asked_at is null),
    add constraint mediations_protection_asked check (num_nulls(protection_asked_at, protection_noted_by) in (0, 2)),
    add constraint mediations_protection_seen check (num_nulls(protection_seen_at, protection_found) in (0, 2))`;

test('a wish that stood in its docket stands in a row of its own, with what was found, and its clock is about that row', async () => {
  const [seen, waiting, none] = [await entrusted(), await entrusted(), await entrusted()];
  const clock = { clock: 'mediation-protection-request', from: town.clock() } as const;
  await inCase(qin, waiting.caseId, (ctx) =>
    startClock(ctx, { caseId: waiting.caseId, aboutId: waiting.id, ...clock }),
  );
  const at = town.clock();
  await sql.raw(before).execute(town.owner);
  await sql`update d370215.mediations set protection_asked_at = ${at}, protection_noted_by = ${qin.id}
    where id in (${seen.id}, ${waiting.id})`.execute(town.owner);
  await sql`update d370215.mediations set protection_seen_at = ${at}, protection_seen_by = ${qin.id},
    protection_found = 'applies' where id = ${seen.id}`.execute(town.owner);
  await sql.raw(eachWish('d370215')).execute(town.owner);
  const rows = await town.owner
    .withSchema('d370215')
    .selectFrom('mediation_protection_wishes')
    .select(['mediation_id', 'asked_at', 'found'])
    .orderBy('found')
    .execute();
  expect(rows).toEqual([
    { mediation_id: seen.id, asked_at: at, found: 'applies' },
    { mediation_id: waiting.id, asked_at: at, found: null },
  ]);
  expect(rows.map(({ mediation_id: id }) => id)).not.toContain(none.id);
  const { rows: clocks } = await sql`select k.stopped_at from d370215.case_clocks k
    join d370215.mediation_protection_wishes w on w.id = k.about_id and k.clock = ${clock.clock}`.execute(
    town.owner,
  );
  expect(clocks).toEqual([{ stopped_at: null }]);
});

test('in a case that was closed before, what nobody could stop any more stands from the day of its closing', async () => {
  const { caseId } = await entrusted();
  const { id: another } = await aCaseworker(town, '周大姐', 'rights');
  for (const clock of ['legal-aid-decision', 'warning-visit'] as const)
    await inCase(qin, caseId, (ctx) =>
      startClock(ctx, { caseId, clock, aboutId: ctx.newId(), from: town.clock() }),
    );
  await sql`update d370215.cases set closed_at = ${town.clock()}, closed_by = ${qin.id}, outcome = 'handled',
    closing_asked_at = ${town.clock()}, closing_asked_by = ${another}, reason = '\\x00', forget_on = '2029-12-20'
    where id = ${caseId}`.execute(town.owner);
  await sql.raw(clocksOver('d370215')).execute(town.owner);
  const { rows } = await sql`select clock, stopped_at from d370215.case_clocks
    where case_id = ${caseId} order by clock`.execute(town.owner);
  expect(rows).toEqual([
    { clock: 'legal-aid-decision', stopped_at: town.clock() },
    { clock: 'mediation-entrusted', stopped_at: town.clock() },
    { clock: 'warning-visit', stopped_at: null },
  ]);
});

test('a promise in a docket that was kept stands from the end of it; where what was agreed still binds, its clock goes on', async () => {
  const promised = async () => {
    const { caseId } = await aDocket(town, qin, committeeId);
    const on = dayOf(town.clock());
    await bothWilling(qin, caseId, on);
    await settle(qin.ctx(), { caseId, form: 'oral', on, terms: { facts: '墙漏水', terms: '王家修墙' } });
    return { caseId, ...(await setPromise(qin.ctx(), { caseId, side: 'one', words: '修墙' })) };
  };
  const [over, binding] = [await promised(), await promised()];
  await endMediation(qin.ctx(), { caseId: over.caseId, how: 'kept' });
  const endedAt = town.clock();
  moveClock(town, { minutes: 60 });
  await sql`update d370215.case_clocks set stopped_at = null where about_id = ${over.id}`.execute(town.owner);
  await sql.raw(clocksOver('d370215')).execute(town.owner);
  const stoppedAt = async ({ id }: { id: string }) =>
    (await sql`select clock, stopped_at from d370215.case_clocks where about_id = ${id}`.execute(town.owner))
      .rows;
  expect(await stoppedAt(over)).toEqual([{ clock: 'mediation-promise', stopped_at: endedAt }]);
  expect(await stoppedAt(binding)).toEqual([{ clock: 'mediation-promise', stopped_at: null }]);
});
