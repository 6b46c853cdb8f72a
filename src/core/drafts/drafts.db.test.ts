import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { aHome, aHost, aPerson, appointed, asNobody, type Person } from '../../../tests/support/factories.ts';
import { lockAwaited } from '../../../tests/support/lock-awaited.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { listActivities } from '../activities/list-activities.ts';
import { showActivity } from '../activities/show-activity.ts';
import { findHomes } from '../homes/find-homes.ts';
import { dropDraft } from './drop-draft.ts';
import { listDrafts } from './list-drafts.ts';
import { mostDraftsOfAHome } from './draft.ts';
import { publishDraft } from './publish-draft.ts';
import { saveDraft } from './save-draft.ts';
import { showDraft } from './show-draft.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());

const tomorrow = () => new Date(town.clock().getTime() + 24 * 3_600_000);
const times = () => ({ startsAt: tomorrow(), endsAt: new Date(tomorrow().getTime() + 3_600_000) });

test('a draft may say almost nothing, and only the hosts of its home see it', async () => {
  const { id } = await saveDraft(host.ctx(), { homeId: home.id });
  const deputy = await appointed(town, await aPerson(town, '周姐'), { home, role: 'deputy' });
  const neighbour = await aHost(town, '名都苑主任', await aHome(town, '名都苑'));
  const resident = await aPerson(town, '李婶');
  expect(await showDraft(deputy.ctx(), id)).toMatchObject({ id, title: '', startsAt: null, capacity: null });
  for (const stranger of [neighbour, resident]) {
    expect(await codeOf(showDraft(stranger.ctx(), id))).toBe('draft-not-found');
    expect(await codeOf(publishDraft(stranger.ctx(), { draftId: id }))).toBe('draft-not-found');
    expect(await codeOf(dropDraft(stranger.ctx(), { draftId: id }))).toBe('draft-not-found');
    expect(await codeOf(saveDraft(stranger.ctx(), { draftId: id, homeId: home.id }))).toBe('forbidden');
    expect(await listDrafts(stranger.ctx())).toEqual([]);
  }
});

test('even where row-level security did not hold, nobody else would find it', async () => {
  const { id } = await saveDraft(host.ctx(), { homeId: home.id });
  const stranger = await aHost(town, '佳源主任', await aHome(town, '佳源'));
  const past = { ...stranger.ctx(), db: town.owner.withSchema(town.cells[0].schema) };
  expect(await codeOf(showDraft(past, id))).toBe('draft-not-found');
  expect(await codeOf(dropDraft(past, { draftId: id }))).toBe('draft-not-found');
  expect(await codeOf(publishDraft(past, { draftId: id }))).toBe('draft-not-found');
});

test('a draft stands in no list, on no page and in no search until it is announced', async () => {
  const wish = { homeId: home.id, title: '学做蓝印花布', ...times(), capacity: 8 };
  const { id } = await saveDraft(host.ctx(), wish);
  const found = async () => (await findHomes(asNobody(town), { q: '蓝印花布' })).items.map((one) => one.id);
  expect(await codeOf(showActivity(asNobody(town), id))).toBe('activity-not-found');
  expect((await listActivities(asNobody(town), { homeIds: [home.id] })).items).toEqual([]);
  expect(await found()).toEqual([]);
  await publishDraft(host.ctx(), { draftId: id });
  expect(await showActivity(asNobody(town), id)).toMatchObject({
    title: '学做蓝印花布',
    capacity: 8,
    taken: 0,
  });
  expect(await found()).toEqual([home.id]);
  expect(await codeOf(showDraft(host.ctx(), id))).toBe('draft-not-found');
});

test('announcing needs all that an announcement says, and a time ahead', async () => {
  const { id: draftId } = await saveDraft(host.ctx(), { homeId: home.id, title: '插花' });
  await expect(publishDraft(host.ctx(), { draftId })).rejects.toMatchObject({
    kind: 'invalid',
    faults: expect.arrayContaining([{ path: 'startsAt', code: 'required' }]),
  });
  const past = { startsAt: new Date('2026-01-01T01:00:00Z'), endsAt: new Date('2026-01-01T02:00:00Z') };
  await saveDraft(host.ctx(), { draftId, homeId: home.id, title: '插花', ...past });
  expect(await codeOf(publishDraft(host.ctx(), { draftId }))).toBe('in-the-past');
  await saveDraft(host.ctx(), { draftId, homeId: home.id, title: '插花', ...times() });
  expect(await publishDraft(host.ctx(), { draftId })).toMatchObject({ id: draftId, capacity: null });
});

test('a host who presses six times at once announces once', async () => {
  const { id: draftId } = await saveDraft(host.ctx(), {
    homeId: home.id,
    title: '剪纸',
    ...times(),
    capacity: 5,
  });
  const cards = await Promise.all(Array.from({ length: 6 }, () => publishDraft(host.ctx(), { draftId })));
  expect(new Set(cards.map(({ id }) => id))).toEqual(new Set([draftId]));
  const { items } = await listActivities(asNobody(town), { homeIds: [home.id] });
  expect(items.filter(({ title }) => title === '剪纸')).toHaveLength(1);
});

test('what is thrown away is gone, and a phone that sends twice keeps one draft', async () => {
  const wish = { homeId: home.id, title: '踢毽子' };
  const [first, again] = await Promise.all([1, 2].map(() => saveDraft(host.ctx(), wish, { key: 'draft-1' })));
  expect(again).toEqual(first);
  await dropDraft(host.ctx(), { draftId: first?.id ?? '' });
  expect((await listDrafts(host.ctx())).map(({ title }) => title)).not.toContain('踢毽子');
  expect(await codeOf(dropDraft(host.ctx(), { draftId: first?.id ?? '' }))).toBe('draft-not-found');
});

test('no home keeps more drafts than anybody can have in mind', async () => {
  const place = await aHome(town, '佳源都市');
  const keeper = await aHost(town, '孙姐', place);
  const save = () => saveDraft(keeper.ctx(), { homeId: place.id });
  for (let nth = 0; nth < mostDraftsOfAHome; nth += 1) await save();
  expect(await codeOf(save())).toBe('too-many-drafts');
});

test('what is saved while the draft is announced or thrown away brings no draft back', async () => {
  const { id: draftId } = await saveDraft(host.ctx(), { homeId: home.id, title: '剪纸', ...times() });
  const saving = await town.owner.transaction().execute(async (db) => {
    await db.withSchema('d370215').deleteFrom('activity_drafts').where('id', '=', draftId).execute();
    const saved = codeOf(saveDraft(host.ctx(), { draftId, homeId: home.id, title: '剪窗花' }));
    await lockAwaited(town);
    return { saved };
  });
  expect(await saving.saved).toBe('draft-not-found');
  expect(await codeOf(showDraft(host.ctx(), draftId))).toBe('draft-not-found');
});
