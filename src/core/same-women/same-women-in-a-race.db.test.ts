import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { asTheSystem, moveClock, type Person } from '../../../tests/support/factories.ts';
import { anOfficer } from '../../../tests/support/offices/office-town.ts';
import { whileHeld } from '../../../tests/support/outreach/at-once.ts';
import {
  arranged,
  aVillageTown,
  faultsOn,
  prepared,
  qian,
  spring,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { aWoman, twoOfOne, type Joined } from '../../../tests/support/same-women/two-of-one.ts';
import { leaveAsExecutive } from '../executives/leave-as-executive.ts';
import { endLink } from '../links/end-link.ts';
import { handOverLinks } from '../links/hand-over-links.ts';
import { listMyLinks } from '../links/list-my-links.ts';
import { moveLink } from '../links/move-link.ts';
import { dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { undoVillageMerger } from '../village-mergers/undo-village-merger.ts';
import { endTouch } from '../touches/end-touch.ts';
import { sayTheSame } from './say-the-same.ts';
import { undoSame } from './undo-same.ts';

let place: VillageTown;
let office: Person;
let first: Joined;
let second: Joined;
beforeEach(async () => {
  place = await aVillageTown();
  office = await anOfficer(place.town, '刘大姐', { role: 'district', divisionCode: '370215' });
  ({ first, second } = await twoOfOne(place.town, [place.jiang, place.qin]));
});
afterEach(() => place.town.close());

type Said = { answer?: 'same' | 'different'; stays?: Joined; by?: Person };

const say = ({ answer = 'same', stays = first, by = place.office }: Said = {}) =>
  sayTheSame(by.ctx(), { personIds: [first.personId, second.personId], answer, staysId: stays.personId });

/** Both begin while somebody has this link's row; the one that is named first asks for it first. */
const atOnce = (linkId: string, attempts: readonly (() => Promise<unknown>)[]): Promise<string[]> =>
  whileHeld(
    place.town,
    { table: 'links', ids: [linkId] },
    attempts.map((attempt) => () => codeOf(attempt())),
  );

const faults = () => faultsOn(place, dayOf(place.town.clock()));
const held = async () =>
  [...(await listMyLinks(place.jiang.ctx())), ...(await listMyLinks(place.qin.ctx()))].map(
    (one) => one.personId,
  );
const decline = ({ id }: Joined, by = place.jiang) => endLink(by.ctx(), { linkId: id, why: 'declined' });
const handOver = () =>
  handOverLinks(place.office.ctx(), { fromId: place.qin.executiveId, toId: place.jiang.executiveId });

test('of two offices that answer at once one does, and the other is told so, whatever each of them says', async () => {
  const outcomes = await atOnce(first.id, [() => say({ stays: second, by: office }), () => say()]);
  expect(outcomes).toEqual(['no error', 'answered-already']);
  expect(await held()).toEqual([second.personId]);
  expect(await faults()).toEqual([]);
});

test('one who says that they are two, and one who says that they are one', async () => {
  const outcomes = await atOnce(second.id, [() => say({ answer: 'different', by: office }), () => say()]);
  expect(outcomes).toEqual(['no error', 'answered-already']);
  expect(await held()).toHaveLength(2);
});

test('her no before the answer leaves nothing to ask; after it her no is for both', async () => {
  expect(await atOnce(first.id, [() => decline(first), () => say()])).toEqual([
    'no error',
    'same-women-not-found',
  ]);
  expect(await held()).toEqual([second.personId]);
  expect(await faults()).toEqual([]);
});

test('an answer just before her no: whoever stays is parted with, by the link that ended too', async () => {
  const byHer = () =>
    inTransaction(asTheSystem(place.town), (ctx) =>
      endTouch(ctx, { personId: second.personId, by: second.personId }),
    );
  expect(await atOnce(second.id, [() => say(), byHer])).toEqual(['no error', 'no error']);
  expect(await held()).toEqual([]);
  expect(await faults()).toEqual([]);
});

test('a hand-over before the answer: what was handed over gives way', async () => {
  expect(await atOnce(second.id, [handOver, () => say()])).toEqual(['no error', 'no error']);
  expect(await held()).toEqual([first.personId]);
  expect(await faults()).toEqual([]);
});

test('an answer before the hand-over: what ended is not handed over', async () => {
  expect(await atOnce(second.id, [() => say(), handOver])).toEqual(['no error', 'no error']);
  expect(await held()).toEqual([first.personId]);
  expect(await faults()).toEqual([]);
});

test('taken back while whoever stays is parted with, it is one or the other', async () => {
  const { id: answerId } = await say();
  const undo = () => undoSame(office.ctx(), { answerId });
  expect(await atOnce(first.id, [() => decline(first), undo])).toEqual(['no error', 'no-longer-in-touch']);
  expect(await held()).toEqual([]);
  expect(await faults()).toEqual([]);
});

test('taken back first, her no is for the one to whom it was said', async () => {
  const { id: answerId } = await say();
  const undo = () => undoSame(office.ctx(), { answerId });
  expect(await atOnce(first.id, [undo, () => decline(first)])).toEqual(['no error', 'no error']);
  expect(await held()).toEqual([second.personId]);
  expect(await faults()).toEqual([]);
});

test('taken back twice at once it is taken back once', async () => {
  const { id: answerId } = await say();
  const undo = (by: Person) => () => undoSame(by.ctx(), { answerId });
  expect(await atOnce(first.id, [undo(office), undo(place.office)])).toEqual([
    'no error',
    'answer-undone-already',
  ]);
  expect(await held()).toHaveLength(2);
  expect(await faults()).toEqual([]);
});

test('what ended goes, where its executive left, to whoever keeps touch with the one who stayed', async () => {
  const { id: answerId } = await say();
  await leaveAsExecutive(office.ctx(), place.qin);
  await undoSame(office.ctx(), { answerId });
  expect((await listMyLinks(place.jiang.ctx())).map((one) => one.personId).toSorted()).toEqual(
    [first.personId, second.personId].toSorted(),
  );
  expect(await faults()).toEqual([]);
});

test('what began again in a village that became another lies there, and goes back when that is undone', async () => {
  const [one, other] = [await aWoman(place.jiang, '李秀兰', zhao), await aWoman(place.qin, '李秀兰', zhao)];
  moveClock(place.town, { minutes: 2 });
  const personIds: [string, string] = [one.personId, other.personId];
  const said = await sayTheSame(office.ctx(), { personIds, answer: 'same', staysId: one.personId });
  const villages = [zhao, qian];
  const mergerId = await prepared(place.office, { villages, into: spring, name: '泉水社区' });
  await arranged(place, mergerId);
  await undoSame(office.ctx(), { answerId: said.id });
  const again = async () =>
    (await listMyLinks(place.qin.ctx())).find(({ personId }) => personId === other.personId);
  expect((await again())?.villageCode).toBe(spring);
  moveClock(place.town, { minutes: 24 * 60 });
  await undoVillageMerger(place.office.ctx(), { mergerId });
  expect((await again())?.villageCode).toBe(zhao);
  expect(await faults()).toEqual([]);
});

test('moved to another village meanwhile she is not asked about any more', async () => {
  const move = () => moveLink(place.jiang.ctx(), { linkId: first.id, villageCode: zhao });
  expect(await atOnce(first.id, [move, () => say()])).toEqual(['no error', 'same-women-not-found']);
  expect(await held()).toHaveLength(2);
});
