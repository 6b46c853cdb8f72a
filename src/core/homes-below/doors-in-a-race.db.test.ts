import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  aPerson,
  asNobody,
  asTheSystem,
  type Person,
} from '../../../tests/support/factories.ts';
import { anOfficer, inTree } from '../../../tests/support/offices/office-town.ts';
import { lockAwaited } from '../../../tests/support/lock-awaited.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { announceActivity } from '../activities/announce-activity.ts';
import { listActivities } from '../activities/list-activities.ts';
import { nameDeputy } from '../deputies/name-deputy.ts';
import { publishDraft } from '../drafts/publish-draft.ts';
import { saveDraft } from '../drafts/save-draft.ts';
import { prepareMerger } from '../mergers/prepare-merger.ts';
import { republishHomes } from '../homes/republish-homes.ts';
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

type Act = () => Promise<unknown>;

/** The office's verb has judged and is held up before its end; the host's begin; then all go on. */
async function atOnce(ofOffice: Act, ...ofHost: Act[]): Promise<string[]> {
  const all: Promise<string>[] = [];
  await town.owner.transaction().execute(async (held) => {
    await held.selectFrom('commons.homes').select('id').where('id', '=', home.id).forUpdate().execute();
    for (const act of [ofOffice, ...ofHost]) {
      all.push(codeOf(act()));
      await lockAwaited(town, all.length);
    }
  });
  return Promise.all(all);
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

test('while a home joins another no draft is kept there and no deputy named', async () => {
  const into = await aHome(town, '新村', '370215004210');
  const mergerId = await prepareMerger(office.ctx(), { fromId: home.id, intoId: into.id });
  const deputy = await aPerson(town, '李婶');
  const outcomes = await atOnce(
    () => mergeHomes(office.ctx(), { mergerId }),
    () => saveDraft(host.ctx(), wish()),
    () =>
      nameDeputy(
        host.ctx(),
        { homeId: home.id, phone: '13800005678', lastDay: '2027-01-10' },
        { personOfPhone: () => Promise.resolve(deputy.id) },
      ),
  );
  expect(outcomes.slice(0, 2)).toEqual(['no error', 'home-not-found']);
  // She is no host there any more once the homes are one: which of the two is seen first does not matter.
  expect(['home-not-found', 'deputy-by-host-only']).toContain(outcomes[2]);
});

test('what is published anew while a home is let rest does not bring it back among those that are found', async () => {
  await town.owner.updateTable('commons.homes').set({ words_edition: 0 }).where('id', '=', home.id).execute();
  const pause = () => pauseHome(office.ctx(), { homeId: home.id, why: '换暖气', until: '2027-01-10' });
  expect(await atOnce(pause, () => republishHomes(asTheSystem(town)))).toEqual(['no error', 'no error']);
  const found = await town.owner.selectFrom('commons.homes').select('id').where('id', '=', home.id).execute();
  expect(found).toEqual([]);
});

test('what is announced while a home joins another is refused, also what was kept as a draft', async () => {
  const { id: draftId } = await saveDraft(host.ctx(), wish());
  const into = await aHome(town, '新村', '370215004210');
  const mergerId = await prepareMerger(office.ctx(), { fromId: home.id, intoId: into.id });
  const merge = () => mergeHomes(office.ctx(), { mergerId });
  const publish = () => publishDraft(host.ctx(), { draftId });
  const outcomes = await atOnce(merge, announce, publish);
  expect(outcomes).toEqual(['no error', 'home-not-found', 'draft-not-found']);
  const there = { homeIds: [home.id], limit: 9 };
  expect((await listActivities(asNobody(town), there)).items).toEqual([]);
});
