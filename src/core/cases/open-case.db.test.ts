import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker, aRequest, herWord, hersAlone } from '../../../tests/support/cases/case-town.ts';
import {
  aHome,
  aHost,
  anOfficer,
  aPerson,
  asNobody,
  byPhoneAlone,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { submitRequest } from '../requests/asking/submit-request.ts';
import { lookUpRequest } from '../requests/returning/look-up-request.ts';
import { showRequest } from '../requests/reading/show-request.ts';
import { listAccessesByCode } from './reading/list-accesses-by-code.ts';
import { listAccesses } from './reading/list-accesses.ts';
import { listCases } from './reading/list-cases.ts';
import { showCase } from './reading/show-case.ts';
import { addMember } from './team/add-member.ts';
import { openCase } from './open-case.ts';

let town: Town;
let qin: Person;
let zhou: Person;
let ye: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  zhou = await aCaseworker(town, '周大姐', 'rights');
  ye = await aCaseworker(town, '叶大姐', 'counsellor');
});
afterAll(() => town.close());

test('秦大姐 of the desk stays with what was asked, leads its team, and reads her words', async () => {
  const { id, requestId } = await aCase(town, qin);
  const shown = await showCase(qin.ctx(), { caseId: id });
  expect(shown).toMatchObject({
    ...{ id, state: 'open', standing: 'lead', mediation: 'not-offered', level: 'urgent' },
    request: { id: requestId, door: 'help', words: hersAlone },
    team: [{ id: qin.id, name: '秦大姐', seats: ['rights'], isLead: true }],
  });
});

test('from then on a colleague of the same desk reads neither the case nor what was asked', async () => {
  const { id: requestId } = await aRequest(town);
  expect(await showRequest(zhou.ctx(), { requestId })).toMatchObject({ words: hersAlone });
  const { id } = await openCase(qin.ctx(), { requestId });
  await expect(showCase(zhou.ctx(), { caseId: id })).rejects.toMatchObject({ code: 'case-not-found' });
  await expect(showRequest(zhou.ctx(), { requestId })).rejects.toMatchObject({ code: 'request-not-found' });
  expect(await showRequest(qin.ctx(), { requestId })).toMatchObject({ words: hersAlone });
});

test('of two who open a case of one request one does, the other is told', async () => {
  const { id: requestId } = await aRequest(town);
  const both = await Promise.allSettled([qin, zhou].map((who) => openCase(who.ctx(), { requestId })));
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [refused] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(['case-opened-already', 'request-not-found']).toContain(refused.code);
});

test('the same form sent twice opens one case', async () => {
  const { id: requestId } = await aRequest(town);
  const first = await openCase(qin.ctx(), { requestId }, { key: 'once' });
  expect(await openCase(qin.ctx(), { requestId }, { key: 'once' })).toEqual(first);
});

test('a host whose home was told, an office and whoever has no second step open none', async () => {
  const home = await aHome(town);
  const host = await aHost(town, '江大姐', home);
  const asked = { door: 'help', text: hersAlone, homeId: home.id, tellHome: true } as const;
  const { id: requestId } = await submitRequest(asNobody(town), asked);
  await expect(openCase(host.ctx(), { requestId })).rejects.toMatchObject({ code: 'caseworkers-only' });
  const office = await anOfficer(town, '宋大姐');
  const early = openCase(byPhoneAlone(qin).ctx(), { requestId });
  await expect(early).rejects.toMatchObject({ code: 'second-step-needed' });
  for (const who of [office, await aPerson(town, '李婶')])
    await expect(openCase(who.ctx(), { requestId })).rejects.toMatchObject({ code: 'request-not-found' });
  await expect(openCase(qin.ctx(), { requestId: 'no-id' })).rejects.toMatchObject({
    code: 'request-not-found',
  });
});

test('what 王大姐 asked under her own name is hers to see still, but the case is not', async () => {
  const wang = await aPerson(town, '王大姐');
  const { id: requestId } = await submitRequest(wang.ctx(), { door: 'need', text: '想找人说说低保的事' });
  const { id } = await openCase(qin.ctx(), { requestId });
  await expect(showCase(wang.ctx(), { caseId: id })).rejects.toMatchObject({ code: 'case-not-found' });
});

test('who reads the case is in the log: she reads it by her code, seat and unit first, and nobody by name', async () => {
  const { id, code } = await aCase(town, qin);
  moveClock(town, { minutes: 1 });
  await addMember(qin.ctx(), { caseId: id, personId: ye.id });
  moveClock(town, { minutes: 1 });
  await showCase(ye.ctx(), { caseId: id });
  moveClock(town, { minutes: 1 });
  await listCases(ye.ctx(), {});
  const hers = await listAccessesByCode(asNobody(town), { code, word: herWord });
  expect(hers.map(({ what, role, unit }) => [what, role, unit])).toEqual([
    ['listed', 'counsellor', '370215'],
    ['read', 'counsellor', '370215'],
    ['worked', 'rights', '370215'],
    ['opened', 'rights', '370215'],
  ]);
  expect(JSON.stringify(hers)).not.toContain('叶大姐');
  expect(await lookUpRequest(asNobody(town), { code })).toMatchObject({ status: 'taken' });
});

test('a wrong code finds nothing, and many of them are held back', async () => {
  const wrong = listAccessesByCode(asNobody(town), { code: '7KQ2-M0XD-9RTA', word: herWord });
  await expect(wrong).rejects.toMatchObject({ code: 'request-not-found' });
  const tries = { fromHere: 21, inAll: 30 };
  const many = listAccessesByCode(asNobody(town), { code: '7KQ2-M0XD-9RTA', word: herWord }, { tries });
  await expect(many).rejects.toMatchObject({ code: 'too-many-code-tries' });
});

test('before there is a case her log is empty', async () => {
  const { code } = await aRequest(town);
  expect(await listAccessesByCode(asNobody(town), { code, word: herWord })).toEqual([]);
});

test('an auditor reads who read it and not a word of it, page by page', async () => {
  const { id } = await aCase(town, qin);
  for (const minutes of [1, 1]) {
    moveClock(town, { minutes });
    await showCase(qin.ctx(), { caseId: id });
  }
  const auditor = await aCaseworker(town, '严大姐', 'auditor');
  const first = await listAccesses(auditor.ctx(), { caseId: id, limit: 2 });
  expect(first.items.map(({ what }) => what)).toEqual(['read', 'read']);
  const next = await listAccesses(auditor.ctx(), { caseId: id, cursor: first.nextCursor ?? '', limit: 10 });
  expect(next.items.at(-1)).toMatchObject({ what: 'opened', role: 'rights' });
  await expect(showCase(auditor.ctx(), { caseId: id })).rejects.toMatchObject({ code: 'case-not-found' });
});

test('nothing that was said stands in a table, the audit or an answer as it was said', async () => {
  const { id } = await aCase(town, qin);
  const tables = ['cases', 'requests', 'audit', 'answers', 'outbox'] as const;
  for (const table of tables) {
    const rows = await town.owner.withSchema('d370215').selectFrom(table).selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('动手');
  }
  const audit = town.owner.withSchema('d370215').selectFrom('audit').where('subject_id', '=', id);
  const lines = await audit.select(['person_id', 'home_id']).execute();
  expect(lines.every((line) => line.person_id === null && line.home_id === null)).toBe(true);
});

test('the list shows her own cases alone, the newest first, and goes on where it ended', async () => {
  const shi = await aCaseworker(town, '石大姐', 'rights');
  expect(await listCases(shi.ctx(), {})).toEqual({ items: [], nextCursor: null });
  const older = await aCase(town, shi);
  moveClock(town, { minutes: 1 });
  const newer = await aCase(town, shi);
  const first = await listCases(shi.ctx(), { limit: 1 });
  expect(first.items).toMatchObject([{ id: newer.id, isLead: true, state: 'open' }]);
  const rest = await listCases(shi.ctx(), { cursor: first.nextCursor ?? '', limit: 5 });
  expect(rest).toMatchObject({ items: [{ id: older.id }], nextCursor: null });
  const host = await aHost(town, '于大姐', await aHome(town, '名都苑'));
  await expect(listCases(host.ctx(), {})).rejects.toMatchObject({ code: 'caseworkers-only' });
});
