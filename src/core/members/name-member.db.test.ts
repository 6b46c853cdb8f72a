import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { everyRow } from '../../../tests/support/every-row.ts';
import { aHome, aHost, aPerson, appointed, asNobody, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { erasePerson } from '../leaving/erase-person.ts';
import { exportPerson } from '../people/export-person.ts';
import { inTransaction } from '../shared/transaction.ts';
import { showHome } from '../homes/show-home.ts';
import { arrangeTeams } from '../homes/desk/arrange-teams.ts';
import { letMemberGo, recordConsent, withdrawConsent } from './change-member.ts';
import { nameMember } from './name-member.ts';
import { showFurnishing } from '../homes/desk/show-furnishing.ts';

let town: Town;
let home: { id: string };
let homeId: string;
let host: Person;
let teamId: string;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  homeId = home.id;
  host = await aHost(town, '江大姐', home);
  await arrangeTeams(host.ctx(), {
    homeId,
    teams: [{ id: null, name: '巧手队', theme: '', memberCount: 3 }],
  });
  teamId = (await showHome(host.ctx(), homeId)).teams[0]?.id ?? '';
});
afterAll(() => town.close());

const shown = async () => (await showHome(asNobody(town), homeId)).teams[0]?.members;
const noted = async (person: Person) => (await showFurnishing(person.ctx(), homeId)).members;

test('a name is on the page from the day she agreed, and off it at once when she would rather not', async () => {
  const memberId = await nameMember(host.ctx(), { homeId, teamId, name: '王大姐', consentOn: null });
  expect(await shown()).toEqual([]);
  await recordConsent(host.ctx(), { homeId, memberId, consentOn: '2026-12-01' });
  expect(await shown()).toEqual(['王大姐']);
  const { rows } = await rowsOf('showing_consents');
  expect(rows).toMatchObject([{ given_on: '2026-12-01', recorded_by: host.id, withdrawn_by: null }]);
  await withdrawConsent(host.ctx(), { homeId, memberId });
  expect(await shown()).toEqual([]);
  expect((await rowsOf('showing_consents')).rows).toMatchObject([{ withdrawn_by: host.id }]);
  await recordConsent(host.ctx(), { homeId, memberId, consentOn: '2026-12-02' });
  expect((await rowsOf('showing_consents')).rows).toHaveLength(2);
  await letMemberGo(host.ctx(), { homeId, memberId });
  expect(await shown()).toEqual([]);
  expect(await noted(host)).toEqual([]);
});

async function rowsOf(table: 'showing_consents') {
  const rows = await town.owner.withSchema('d370215').selectFrom(table).selectAll().orderBy('id').execute();
  return { rows };
}

test('a name that is taken off a team stands nowhere in the cell any more', async () => {
  const memberId = await nameMember(host.ctx(), {
    homeId,
    teamId,
    name: '诸葛大娘',
    consentOn: '2026-12-01',
  });
  const text = async () => (await everyRow(town.owner, 'd370215')).map((row) => row.text).join();
  expect(await text()).toContain('诸葛大娘');
  await letMemberGo(host.ctx(), { homeId, memberId });
  expect(await text()).not.toContain('诸葛大娘');
});

test('the next host sees the members too, a stranger and another home’s host change none', async () => {
  const memberId = await nameMember(host.ctx(), { homeId, teamId, name: '李婶', consentOn: '2026-12-01' });
  const deputy = await appointed(town, await aPerson(town, '孙姐'), { home, role: 'deputy' });
  expect((await noted(deputy)).map(({ name }) => name)).toEqual(['李婶']);
  const elsewhere = await aHome(town, '名都苑');
  const stranger = await aHost(town, '于大姐', elsewhere);
  expect(await codeOf(withdrawConsent(stranger.ctx(), { homeId, memberId }))).toBe('forbidden');
  expect(await codeOf(withdrawConsent(stranger.ctx(), { homeId: elsewhere.id, memberId }))).toBe(
    'member-not-found',
  );
  expect(
    await codeOf(nameMember(stranger.ctx(), { homeId: elsewhere.id, teamId, name: '王', consentOn: null })),
  ).toBe('team-not-here');
  expect(await shown()).toEqual(['李婶']);
  await withdrawConsent(deputy.ctx(), { homeId, memberId });
  expect(await shown()).toEqual([]);
});

test('nobody has agreed tomorrow', async () => {
  const wish = { homeId, teamId, name: '赵大娘', consentOn: '2999-01-01' };
  expect(await codeOf(nameMember(host.ctx(), wish))).toBe('in-the-future');
});

test('who is a member finds it in what she takes with her, and leaves the page when she leaves', async () => {
  const wang = await aPerson(town, '田婶');
  await inTransaction(host.ctx(), async (ctx) => {
    const member = {
      id: ctx.newId(),
      team_id: teamId,
      person_id: wang.id,
      added_by: host.id,
      added_at: ctx.now,
    };
    await ctx.db.insertInto('team_members').values(member).execute();
    const consent = { id: ctx.newId(), member_id: member.id, given_on: '2026-12-01', person_id: wang.id };
    await ctx.db
      .insertInto('showing_consents')
      .values({ ...consent, recorded_by: host.id, recorded_at: ctx.now })
      .execute();
  });
  expect(await shown()).toEqual(['田婶']);
  expect((await exportPerson(wang.ctx())).aboutHer['team_members']).toMatchObject([{ person_id: wang.id }]);
  await erasePerson(wang.ctx());
  expect(await shown()).toEqual([]);
});
