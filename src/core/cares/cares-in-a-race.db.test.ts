import { afterEach, beforeEach, expect, test } from 'vitest';
import { aPerson, asTheSystem, type Person } from '../../../tests/support/factories.ts';
import { atFirst, atOnce } from '../../../tests/support/outreach/at-once.ts';
import {
  aVillageTown,
  faultsOn,
  joined,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { findExecutive } from '../executives/executive-queries.ts';
import { leaveAsExecutive } from '../executives/leave-as-executive.ts';
import { erasePerson } from '../leaving/erase-person.ts';
import { beginLink } from '../links/begin-link.ts';
import { endLink } from '../links/end-link.ts';
import { handOverLinks } from '../links/hand-over-links.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { writeCare } from './write-care.ts';

let place: VillageTown;
let linkId: string;
beforeEach(async () => {
  place = await aVillageTown();
  linkId = (await joined(place.jiang, zhao)).id;
});
afterEach(() => place.town.close());

const by = (who: Person, work: (ctx: Ctx) => Promise<unknown>) => ({ ctx: who.ctx(), work });
const write = (of = linkId) =>
  by(place.jiang, (ctx) => writeCare(ctx, { linkId: of, kinds: ['lives-alone'], saidYes: 'phone' }));
const leave = () => by(place.office, (ctx) => leaveAsExecutive(ctx, place.jiang));
const erase = (who: Person) => by(who, erasePerson);
const end = () => by(place.jiang, (ctx) => endLink(ctx, { linkId, why: 'declined' }));
const handOver = () =>
  by(place.office, (ctx) =>
    handOverLinks(ctx, { fromId: place.jiang.executiveId, toId: place.qin.executiveId }),
  );

/** All begin while somebody has the executive’s row. */
const whileHeld = (attempts: Parameters<typeof atOnce>[2]) =>
  atOnce(place.town, { table: 'executives', ids: [place.jiang.executiveId] }, attempts);
const rows = () => place.town.owner.withSchema('d370215').selectFrom('cares').selectAll().execute();

/** Somebody with an account whom the executive keeps touch with. */
async function aWomanOfAnAccount(): Promise<{ woman: Person; hers: string }> {
  const woman = await aPerson(place.town, '王芳');
  const hers = asTheSystem(place.town).newId();
  await inTransaction(asTheSystem(place.town), async (ctx) => {
    const executive = await findExecutive(ctx.db, place.jiang.executiveId);
    if (!executive) throw new Error('there is no executive');
    const link = { kind: 'woman', personId: woman.id, villageCode: zhao, saidYes: 'herself' } as const;
    await beginLink(ctx, { id: hers, ...link, executive });
  });
  return { woman, hers };
}

test.each([
  ['leaves and a woman says no', () => [leave(), end()]],
  ['is left by a woman and leaves', () => [end(), leave()]],
  ['leaves and hers are handed over', () => [leave(), handOver()]],
  ['hands over and leaves', () => [handOver(), leave()]],
])('an executive who at one moment %s: neither waits for the other', async (_, attempts) => {
  const { ctx, work } = write();
  await work(ctx);
  expect(await whileHeld(attempts())).toEqual(atFirst('no error', 'no error'));
  expect(await rows()).toEqual([]);
  expect(await faultsOn(place, dayOf(place.town.clock()))).toEqual([]);
});

test.each([
  ['leaves', leave],
  ['is erased', () => erase(place.jiang)],
])('of what an executive writes down at the moment in which she %s nothing stays', async (_, go) => {
  expect(await whileHeld([write(), go()])).toEqual(atFirst('no error', 'no error'));
  expect(await rows()).toEqual([]);
});

test.each([
  ['left', leave],
  ['was erased', () => erase(place.jiang)],
])('an executive who %s a moment before writes nothing down', async (_, go) => {
  expect(await whileHeld([go(), write()])).toEqual(atFirst('no error', 'link-not-found'));
  expect(await rows()).toEqual([]);
});

test('of what is written down of a woman at the moment in which she is erased nothing stays, whoever was first', async () => {
  const one = await aWomanOfAnAccount();
  const held = (id: string) => ({ table: 'links', ids: [id] }) as const;
  const first = await atOnce(place.town, held(one.hers), [write(one.hers), erase(one.woman)]);
  expect(first).toEqual(atFirst('no error', 'no error'));
  expect(await rows()).toEqual([]);
  const other = await aWomanOfAnAccount();
  const last = await atOnce(place.town, held(other.hers), [erase(other.woman), write(other.hers)]);
  expect(last).toEqual(atFirst('no error', 'link-not-found'));
  expect(await rows()).toEqual([]);
});
