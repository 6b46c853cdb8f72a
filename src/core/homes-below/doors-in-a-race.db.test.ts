import { setTimeout as rest } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { aHome, aHost, asNobody, type Person } from '../../../tests/support/factories.ts';
import { anOfficer, inTree } from '../../../tests/support/offices/office-town.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { announceActivity } from '../activities/announce-activity.ts';
import { listActivities } from '../activities/list-activities.ts';
import { publishDraft } from '../drafts/publish-draft.ts';
import { saveDraft } from '../drafts/save-draft.ts';
import { prepareMerger } from '../mergers/prepare-merger.ts';
import { closeHome } from './close-home.ts';
import { mergeHomes } from './merge-homes.ts';
import { pauseHome } from './pause-home.ts';

let town: Town;
let office: Person;
beforeAll(async () => {
  town = await openTown();
  await inTree(town);
  office = await anOfficer(town, '宋大姐', { role: 'district', divisionCode: '370215' });
});
afterAll(() => town.close());

let home: { id: string };
let host: Person;
beforeEach(async () => {
  home = await aHome(town, '泉心泉意', '370215004210');
  host = await aHost(town, '江大姐', home);
});

const wish = () => ({
  ...{ homeId: home.id, title: '包饺子', capacity: 10 },
  startsAt: new Date(town.clock().getTime() + 3_600_000),
  endsAt: new Date(town.clock().getTime() + 2 * 3_600_000),
});

/** Until so many wait for a lock. */
async function waiting(howMany: number): Promise<void> {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(town.owner);
  if (rows.length >= howMany) return;
  await rest(5);
  await waiting(howMany);
}

/** The office's verb has judged and is held up before its end; the host's begins; then both go on. */
async function atOnce(ofOffice: () => Promise<unknown>, ofHost: () => Promise<unknown>): Promise<string[]> {
  const both: Promise<string>[] = [];
  await town.owner.transaction().execute(async (held) => {
    await held.selectFrom('commons.homes').select('id').where('id', '=', home.id).forUpdate().execute();
    both.push(codeOf(ofOffice()));
    await waiting(1);
    both.push(codeOf(ofHost()));
    await waiting(2);
  });
  return Promise.all(both);
}

const announce = () => announceActivity(host.ctx(), wish());

test('what is announced while a home closes is refused', async () => {
  const close = () => closeHome(office.ctx(), { homeId: home.id });
  expect(await atOnce(close, announce)).toEqual(['no error', 'home-not-found']);
});

test('what is announced while a home is let rest is refused', async () => {
  const pause = () => pauseHome(office.ctx(), { homeId: home.id, why: '换暖气', until: '2027-01-10' });
  expect(await atOnce(pause, announce)).toEqual(['no error', 'home-is-paused']);
});

test('what is announced while a home joins another is refused, also what was kept as a draft', async () => {
  const { id: draftId } = await saveDraft(host.ctx(), wish());
  const into = await aHome(town, '新村', '370215004210');
  const mergerId = await prepareMerger(office.ctx(), { fromId: home.id, intoId: into.id });
  const merge = () => mergeHomes(office.ctx(), { mergerId });
  const both = () => Promise.all([announce(), publishDraft(host.ctx(), { draftId })]);
  expect(await atOnce(merge, both)).toEqual(['no error', 'home-not-found']);
  const there = { homeIds: [home.id], limit: 9 };
  expect((await listActivities(asNobody(town), there)).items).toEqual([]);
});
