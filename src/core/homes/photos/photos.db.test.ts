import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/code-of.ts';
import { aHome, aHost, asNobody, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { findHomes } from '../find-homes.ts';
import { showHome } from '../show-home.ts';
import { addPhoto, type AddPhoto } from './add-photo.ts';
import { mostPhotos, type Arrived } from './photo.ts';
import { readPhoto } from './read-photo.ts';
import { chooseCover, removePhoto } from './remove-photo.ts';

let town: Town;
let homeId: string;
let host: Person;
beforeAll(async () => {
  town = await openTown();
  const home = await aHome(town);
  homeId = home.id;
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());

const picture: Arrived = { webp: Buffer.from('a picture'), width: 4, height: 3 };
const wish = (change: Partial<AddPhoto & { picture: Arrived }> = {}) => ({
  ...{ homeId, alt: '一张长桌', showsPeople: false, agreed: false, cover: false, picture },
  ...change,
});
const faultsOf = async (attempt: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await attempt.catch((refused: unknown) => refused);
  return typeof error === 'object' && error !== null && 'faults' in error ? error.faults : error;
};

test('a photo hangs on the page and may be its cover; taken down it is gone, and the cover with it', async () => {
  const id = await addPhoto(host.ctx(), wish({ cover: true }), { key: 'once' });
  expect(await addPhoto(host.ctx(), wish({ cover: true }), { key: 'once' })).toBe(id);
  const page = await showHome(asNobody(town), homeId);
  expect(page.photos).toEqual([{ id, alt: '一张长桌', width: 4, height: 3 }]);
  expect(page.style.coverPhotoId).toBe(id);
  expect((await findHomes(asNobody(town), {})).items[0]?.style.coverPhotoId).toBe(id);
  expect((await readPhoto(asNobody(town), id)).toString()).toBe('a picture');
  const second = await addPhoto(host.ctx(), wish({ alt: '热水' }));
  await chooseCover(host.ctx(), { homeId, photoId: second });
  expect((await showHome(asNobody(town), homeId)).style.coverPhotoId).toBe(second);
  for (const photoId of [id, second]) await removePhoto(host.ctx(), { homeId, photoId });
  expect(await showHome(asNobody(town), homeId)).toMatchObject({ photos: [], style: { coverPhotoId: null } });
  expect((await findHomes(asNobody(town), {})).items[0]?.style.coverPhotoId).toBeNull();
  expect(await codeOf(readPhoto(asNobody(town), id))).toBe('photo-not-found');
});

test('of a home that has closed no photo is shown any more', async () => {
  const closing = await aHome(town, '老村');
  const keeper = await aHost(town, '林大姐', closing);
  const id = await addPhoto(keeper.ctx(), wish({ homeId: closing.id }));
  const homes = town.owner.withSchema('d370215').updateTable('homes').set({ closed_at: town.clock() });
  await homes.where('id', '=', closing.id).execute();
  expect(await codeOf(readPhoto(asNobody(town), id))).toBe('photo-not-found');
});

test('what is no photo is refused by its own sentence, and so is one of people who were not asked', async () => {
  for (const code of ['photo-missing', 'photo-too-large', 'photo-not-readable'] as const) {
    expect(await faultsOf(addPhoto(host.ctx(), wish({ picture: code })))).toEqual([{ path: 'photo', code }]);
  }
  expect(await faultsOf(addPhoto(host.ctx(), wish({ showsPeople: true })))).toEqual([
    { path: 'agreed', code: 'consent-needed' },
  ]);
  expect(await faultsOf(addPhoto(host.ctx(), wish({ alt: ' ' })))).toEqual([
    { path: 'alt', code: 'required', limit: 1 },
  ]);
  const id = await addPhoto(host.ctx(), wish({ showsPeople: true, agreed: true }));
  const lines = town.owner.withSchema('d370215').selectFrom('audit').select(['verb', 'actor_id']);
  expect(await lines.where('subject_id', '=', id).execute()).toEqual([
    { verb: 'add-photo-of-people', actor_id: host.id },
  ]);
  await removePhoto(host.ctx(), { homeId, photoId: id });
});

test('another home’s host reaches no photo of this one, and a wall has an end', async () => {
  const id = await addPhoto(host.ctx(), wish());
  const elsewhere = await aHome(town, '名都苑');
  const stranger = await aHost(town, '于大姐', elsewhere);
  expect(await codeOf(removePhoto(stranger.ctx(), { homeId, photoId: id }))).toBe('forbidden');
  const theirs = { homeId: elsewhere.id, photoId: id };
  expect(await codeOf(removePhoto(stranger.ctx(), theirs))).toBe('photo-not-found');
  expect(await codeOf(chooseCover(stranger.ctx(), theirs))).toBe('photo-not-found');
  for (let nth = 1; nth < mostPhotos; nth++) await addPhoto(host.ctx(), wish({ alt: `第 ${nth} 张` }));
  expect(await codeOf(addPhoto(host.ctx(), wish({ alt: '再来一张' })))).toBe('photos-enough');
});
