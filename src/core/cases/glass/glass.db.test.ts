import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker, herWord } from '../../../../tests/support/cases/case-town.ts';
import {
  asTheSystem,
  aHome,
  aHost,
  asNobody,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { listNotices } from '../../notices/list-notices.ts';
import { exportPerson } from '../../people/export-person.ts';
import { listAccesses } from '../reading/list-accesses.ts';
import { showCase } from '../reading/show-case.ts';
import { screenCase } from '../reports/screen-case.ts';
import { lockCase } from '../team/lock-case.ts';
import { setWall } from '../team/set-wall.ts';
import { addMember } from '../team/add-member.ts';
import { writeNote } from '../notes/write-note.ts';
import { rowsTouched, tablesOfCases } from '../../../../tests/support/cases/matrix.ts';
import { codeOf } from '../../../../tests/support/code-of.ts';
import { triageRequest } from '../../requests/queue/triage-request.ts';
import { showRequest } from '../../requests/reading/show-request.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listAccessesByCode } from '../reading/list-accesses-by-code.ts';
import { letGo } from '../team/let-go.ts';
import { breakGlass } from './break-glass.ts';
import { mendGlasses } from './mend-glasses.ts';
import { reviewGlass } from './review-glass.ts';

let town: Town;
let qin: Person;
let ye: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  ye = await aCaseworker(town, '叶大姐', 'counsellor');
});
afterAll(() => town.close());

const reason = '半夜来电，他在砸门，要看她的住处';
const none = { code: 'case-not-found' };

const told = async (who: Person, caseId: string) => {
  await lettersDelivered(town);
  return (await listNotices(who.ctx())).flatMap((one) =>
    'caseId' in one && one.caseId === caseId ? [one.kind] : [],
  );
};

test('in the night 叶大姐 reads for three hours, writes a note, and then no more; the team is told at once', async () => {
  const { id: caseId } = await aCase(town, qin);
  await expect(showCase(ye.ctx(), { caseId })).rejects.toMatchObject(none);
  const { endsAt } = await breakGlass(ye.ctx(), { caseId, reason });
  expect(endsAt.getTime() - town.clock().getTime()).toBe(3 * 3_600_000);
  expect(await showCase(ye.ctx(), { caseId })).toMatchObject({ standing: 'glass' });
  await writeNote(ye.ctx(), { caseId, words: '已请 110 出警' });
  expect(await told(qin, caseId)).toEqual(['case-glass-broken']);
  expect(await told(ye, caseId)).toEqual([]);
  moveClock(town, { minutes: 180 });
  await expect(showCase(ye.ctx(), { caseId })).rejects.toMatchObject(none);
  expect(await mendGlasses(asTheSystem(town))).toBe(1);
  await expect(showCase(ye.ctx(), { caseId })).rejects.toMatchObject(none);
});

test('broken twice it is one, and a retry gets the first answer; after three hours it may be broken anew', async () => {
  const { id: caseId } = await aCase(town, qin);
  const first = await breakGlass(ye.ctx(), { caseId, reason }, { key: 'glass-1' });
  expect(await breakGlass(ye.ctx(), { caseId, reason }, { key: 'glass-1' })).toEqual(first);
  expect(await breakGlass(ye.ctx(), { caseId, reason })).toEqual(first);
  moveClock(town, { minutes: 181 });
  const second = await breakGlass(ye.ctx(), { caseId, reason });
  expect(second.id).not.toBe(first.id);
});

test('who broke the glass reads and notes, and changes nothing else', async () => {
  const { id: caseId } = await aCase(town, qin);
  await breakGlass(ye.ctx(), { caseId, reason });
  const lock = lockCase(ye.ctx(), { caseId });
  await expect(lock).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(listAccesses(ye.ctx(), { caseId })).rejects.toMatchObject({ kind: 'forbidden' });
  const wall = setWall(ye.ctx(), { caseId, why: 'kin', personId: qin.id });
  await expect(wall).rejects.toMatchObject({ kind: 'forbidden' });
});

test('on the next day the team is asked to look at it, and says once whether it was right', async () => {
  const { id: caseId } = await aCase(town, qin);
  const { id: glassId } = await breakGlass(ye.ctx(), { caseId, reason });
  await mendGlasses(asTheSystem(town));
  expect(await told(qin, caseId)).toEqual(['case-glass-broken']);
  moveClock(town, { minutes: 24 * 60 });
  await mendGlasses(asTheSystem(town));
  await mendGlasses(asTheSystem(town));
  expect((await told(qin, caseId)).toSorted()).toEqual(['case-glass-broken', 'case-glass-to-review']);
  await addMember(qin.ctx(), { caseId, personId: ye.id });
  const words = '当晚确有危险，做得对';
  const own = reviewGlass(ye.ctx(), { caseId, glassId, wasRight: true, words });
  await expect(own).rejects.toMatchObject({ code: 'another-reviews' });
  await reviewGlass(qin.ctx(), { caseId, glassId, wasRight: true, words });
  const again = reviewGlass(qin.ctx(), { caseId, glassId, wasRight: false, words });
  await expect(again).rejects.toMatchObject({ code: 'glass-reviewed' });
  expect((await showCase(qin.ctx(), { caseId })).glasses).toMatchObject([
    { id: glassId, reason, wasRight: true },
  ]);
});

test('behind a lock it breaks only where a life is in danger; else it is not there', async () => {
  const { id: caseId } = await aCase(town, qin);
  await lockCase(qin.ctx(), { caseId });
  await expect(breakGlass(ye.ctx(), { caseId, reason })).rejects.toMatchObject(none);
  await screenCase(qin.ctx(), { caseId, answers: { 'life-threatened': 'yes' } });
  await breakGlass(ye.ctx(), { caseId, reason });
});

test('whoever tries before a wall or behind a lock is told what a stranger is told, and the log of the case says that she tried', async () => {
  const shi = await aCaseworker(town, '史大姐', 'counsellor');
  const [{ id: walled }, { id: locked }] = [await aCase(town, qin), await aCase(town, qin)];
  await setWall(qin.ctx(), { caseId: walled, why: 'kin', personId: shi.id });
  await lockCase(qin.ctx(), { caseId: locked });
  const nowhere = shi.ctx().newId();
  const tried = async (caseId: string) => {
    const said = await breakGlass(shi.ctx(), { caseId, reason }, { key: `try-${caseId}` }).catch(
      (error: unknown) => error,
    );
    return JSON.stringify(said);
  };
  const told = [await tried(walled), await tried(locked), await tried(nowhere), await tried('no-id')];
  expect([new Set(told).size, told[0]]).toEqual([1, expect.stringContaining('case-not-found')]);
  for (const caseId of [walled, locked]) {
    const { items } = await listAccesses(qin.ctx(), { caseId });
    expect(items.filter(({ what }) => what === 'tried')).toMatchObject([{ role: 'counsellor' }]);
  }
  // Her own export has the same line for whatever she typed.
  const { whereSheActed } = await exportPerson(shi.ctx());
  const lines = (whereSheActed['audit'] ?? []).filter((line) => line['verb'] === 'try-glass');
  expect(lines).toHaveLength(4);
  expect(JSON.stringify(lines)).not.toMatch(new RegExp([walled, locked, nowhere].join('|')));
});

test('let go by the team she reads no more, also where she had broken its glass before', async () => {
  const { id: caseId } = await aCase(town, qin);
  await breakGlass(ye.ctx(), { caseId, reason });
  await addMember(qin.ctx(), { caseId, personId: ye.id });
  await letGo(qin.ctx(), { caseId, personId: ye.id });
  await expect(showCase(ye.ctx(), { caseId })).rejects.toMatchObject(none);
});

test('through a glass what was asked is read, which stands in her log, and is changed by nobody; after three hours it is not', async () => {
  const { id: caseId, requestId, code } = await aCase(town, qin);
  const desk = await aCaseworker(town, '孙大姐', 'rights');
  await breakGlass(desk.ctx(), { caseId, reason });
  await showRequest(desk.ctx(), { requestId });
  const log = await listAccessesByCode(asNobody(town), { code, word: herWord });
  expect(log.map(({ what }) => what)).toContain('read');
  expect(await codeOf(triageRequest(desk.ctx(), { requestId, level: 'complex' }))).not.toBe('no error');
  moveClock(town, { minutes: 180 });
  expect(await codeOf(showRequest(desk.ctx(), { requestId }))).toBe('request-not-found');
  const rows = await inTransaction(desk.ctx(), ({ db }) =>
    db.selectFrom('requests').select('id').where('id', '=', requestId).execute(),
  );
  expect(rows).toEqual([]);
});

test('by a statement of her own a glass gives no seat, closes nothing and changes no row', async () => {
  const { id: caseId } = await aCase(town, qin);
  await breakGlass(ye.ctx(), { caseId, reason });
  const as = { personId: ye.id, office: true };
  for (const table of tablesOfCases)
    expect([table, await rowsTouched(town, as, { act: 'update', table, caseId })]).toEqual([table, 0]);
  const seat = inTransaction(ye.ctx(), ({ db, now, newId }) =>
    db
      .insertInto('case_members')
      .values({
        id: newId(),
        case_id: caseId,
        person_id: ye.id,
        is_lead: false,
        joined_at: now,
        added_by: ye.id,
      })
      .execute(),
  );
  await expect(seat).rejects.toMatchObject({ code: '42501' });
});

test('a wall that is set meanwhile ends it at once', async () => {
  const { id: caseId } = await aCase(town, qin);
  await breakGlass(ye.ctx(), { caseId, reason });
  await setWall(qin.ctx(), { caseId, why: 'kin', personId: ye.id });
  await expect(showCase(ye.ctx(), { caseId })).rejects.toMatchObject(none);
});

test('without a reason, on her own team, or without a seat nobody breaks one', async () => {
  const { id: caseId } = await aCase(town, qin);
  await expect(breakGlass(ye.ctx(), { caseId, reason: '急' })).rejects.toMatchObject({ code: 'invalid' });
  await expect(breakGlass(qin.ctx(), { caseId, reason })).rejects.toMatchObject({
    code: 'on-the-team-already',
  });
  const host = await aHost(town, '江大姐', await aHome(town));
  await expect(breakGlass(host.ctx(), { caseId, reason })).rejects.toMatchObject(none);
  await expect(breakGlass(ye.ctx(), { caseId: 'no-id', reason })).rejects.toMatchObject(none);
});
