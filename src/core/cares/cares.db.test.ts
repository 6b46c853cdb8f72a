import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { anOfficer, aPerson, asNobody, asTheSystem, moveClock } from '../../../tests/support/factories.ts';
import {
  aVillageTown,
  joined,
  qian,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { askedBy } from '../../../tests/support/statements/asked-by.ts';
import { findExecutive } from '../executives/executive-queries.ts';
import { leaveAsExecutive } from '../executives/leave-as-executive.ts';
import { leaveOffice } from '../executives/leave-office.ts';
import { erasePerson } from '../leaving/erase-person.ts';
import { beginLink } from '../links/begin-link.ts';
import { endLink } from '../links/end-link.ts';
import { handOverLinks } from '../links/hand-over-links.ts';
import { moveLink } from '../links/move-link.ts';
import { showMyOutreach } from '../links/show-my-outreach.ts';
import { exportPerson } from '../people/export-person.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { dropCare } from './drop-care.ts';
import { forgetCares } from './forget-cares.ts';
import { listMyCares } from './list-my-cares.ts';
import { showCareForm } from './show-care-form.ts';
import { writeCare, type WriteCare } from './write-care.ts';

let place: VillageTown;
let linkId: string;
beforeEach(async () => {
  place = await aVillageTown();
  linkId = (await joined(place.jiang, zhao)).id;
});
afterEach(() => place.town.close());

const write = (wish: Partial<WriteCare> = {}, who = place.jiang) =>
  writeCare(who.ctx(), { linkId, kinds: ['lives-alone', 'grave-illness'], saidYes: 'face-to-face', ...wish });
const hers = async (who = place.jiang) => [...(await listMyCares(who.ctx())).values()];
const rows = () => place.town.owner.withSchema('d370215').selectFrom('cares').selectAll().execute();
const traces = async () => {
  const written = place.town.owner.withSchema('d370215').selectFrom('audit').select(['verb', 'subject_id']);
  return (await written.where('verb', 'in', ['write-care', 'drop-care']).orderBy('at').execute()).map(
    ({ verb, subject_id: of }) => [verb, of === linkId],
  );
};
const days = (n: number) => moveClock(place.town, { minutes: n * 24 * 60 });

test('with her yes her executive keeps it in mind for twelve months from that day, sealed, and the audit says that and not what', async () => {
  expect(await write()).toEqual({ kinds: ['lives-alone', 'grave-illness'], keepUntil: '2027-12-19' });
  expect(await hers()).toEqual([{ kinds: ['lives-alone', 'grave-illness'], keepUntil: '2027-12-19' }]);
  expect(await traces()).toEqual([['write-care', true]]);
  const [row] = await rows();
  expect(String(row?.kinds)).not.toContain('illness');
  const audit = await place.town.owner.withSchema('d370215').selectFrom('audit').selectAll().execute();
  expect(JSON.stringify(audit)).not.toMatch(/lives-alone|illness/);
});

test('asked again, her new yes takes the place of the old one, with its own twelve months', async () => {
  await write();
  days(100);
  await write({ kinds: ['new-here'], saidYes: 'phone' });
  expect(await hers()).toEqual([{ kinds: ['new-here'], keepUntil: '2028-03-29' }]);
  expect(await rows()).toHaveLength(1);
});

test('without her yes, without a word of the list, or for nobody of hers nothing is written', async () => {
  const { jiang, qin, office, town } = place;
  expect(await codeOf(writeCare(jiang.ctx(), { linkId, kinds: ['new-here'] } as never))).toBe('required');
  expect(await codeOf(write({ kinds: [] }))).toBe('required');
  expect(await codeOf(write({ kinds: ['爱打听'] as never }))).toBe('unknown-choice');
  expect(await codeOf(write({ linkId: 'nothing' }))).toBe('link-not-found');
  for (const other of [qin, office, await anOfficer(town, '镇里')])
    expect(await codeOf(writeCare(other.ctx(), { linkId, kinds: ['new-here'], saidYes: 'phone' }))).toBe(
      'link-not-found',
    );
  expect(await codeOf(writeCare(asNobody(town), { linkId, kinds: ['new-here'], saidYes: 'phone' }))).toBe(
    'sign-in-needed',
  );
  await endLink(jiang.ctx(), { linkId, why: 'moved-away' });
  expect(await codeOf(write())).toBe('link-not-found');
  expect(await rows()).toEqual([]);
});

test('nobody but her executive reads it or takes it away', async () => {
  const { qin, office, town } = place;
  await write();
  for (const other of [qin, office]) {
    expect([...(await listMyCares(other.ctx())).keys()]).toEqual([]);
    expect(await codeOf(dropCare(other.ctx(), { linkId }))).toBe('link-not-found');
    expect(await codeOf(showCareForm(other.ctx(), { linkId }))).toBe('link-not-found');
    const seen = inTransaction(other.ctx(), ({ db }) => db.selectFrom('cares').selectAll().execute());
    expect(await seen).toEqual([]);
  }
  expect(await codeOf(listMyCares(asNobody(town)))).toBe('sign-in-needed');
  expect(await rows()).toHaveLength(1);
});

test('in one opening of her list the look is noted once; each of its verbs alone notes it', async () => {
  await write();
  const { jiang, town } = place;
  const looks = async () => {
    const lines = town.owner.withSchema('d370215').selectFrom('audit').select('id');
    return (await lines.where('verb', '=', 'read-links').execute()).length;
  };
  const ofAudit = async (work: (ctx: Ctx) => Promise<unknown>) =>
    (await askedBy(jiang.ctx(), work)).filter((one) => one.includes('audit')).length;
  const { links } = await showMyOutreach(jiang.ctx());
  expect(await ofAudit((ctx) => listMyCares(ctx, { noted: links }))).toBe(0);
  expect(await looks()).toBe(1);
  days(1);
  expect(await ofAudit((ctx) => listMyCares(ctx))).toBeGreaterThan(0);
  expect(await looks()).toBe(2);
});

test('the form that asks says who she is, and nothing of what she said before', async () => {
  await write();
  expect(await showCareForm(place.jiang.ctx(), { linkId })).toEqual({ name: '王大姐' });
});

test('one touch takes it away, a second one changes nothing, and the link stands', async () => {
  await write();
  days(1);
  await dropCare(place.jiang.ctx(), { linkId });
  await dropCare(place.jiang.ctx(), { linkId });
  expect([await hers(), await rows()]).toEqual([[], []]);
  expect(await traces()).toEqual([
    ['write-care', true],
    ['drop-care', true],
  ]);
  await write({ kinds: ['expecting'] });
  expect(await hers()).toHaveLength(1);
});

test('it is read on its last day and not the day after, and the chore takes it away', async () => {
  await write();
  days(364);
  const chores = () => forgetCares(asTheSystem(place.town));
  expect([(await hers()).length, await chores()]).toEqual([1, 0]);
  days(1);
  expect([(await hers()).length, (await rows()).length]).toEqual([0, 1]);
  expect([await chores(), await chores(), await rows()]).toEqual([1, 0, []]);
  expect((await traces()).at(-1)).toEqual(['drop-care', true]);
});

test('the database itself keeps nothing for longer, whatever writes it', async () => {
  await write();
  const longer = place.town.owner
    .withSchema('d370215')
    .updateTable('cares')
    .set({ keep_until: '2027-12-20' });
  await expect(longer.execute()).rejects.toThrow('cares_twelve_months');
});

test('whoever is an executive no more writes nothing of those whom she still holds on paper, and reads nothing', async () => {
  const { jiang, office } = place;
  await leaveAsExecutive(office.ctx(), { executiveId: jiang.executiveId });
  expect(await codeOf(write())).toBe('link-not-found');
  expect(await codeOf(showCareForm(jiang.ctx(), { linkId }))).toBe('link-not-found');
  expect(await rows()).toEqual([]);
});

test.each(['declined', 'moved-away', 'passed-away'] as const)('it ends with its link: %s', async (why) => {
  await write();
  await endLink(place.jiang.ctx(), { linkId, why });
  expect(await rows()).toEqual([]);
});

test('it goes along when she moves to another village, and not to the next executive', async () => {
  const { jiang, qin, office } = place;
  await write();
  await moveLink(jiang.ctx(), { linkId, villageCode: qian });
  expect(await hers()).toHaveLength(1);
  await handOverLinks(office.ctx(), { fromId: jiang.executiveId, toId: qin.executiveId });
  expect([await hers(), await hers(qin), await rows()]).toEqual([[], [], []]);
});

test('it is gone at once when its executive is one no more, or leaves altogether', async () => {
  const { jiang, qin, town } = place;
  await write();
  const other = (await joined(qin, qian, '李大姐')).id;
  await write({ linkId: other }, qin);
  await inTransaction(asTheSystem(town), (ctx) => leaveOffice(ctx, jiang.id));
  expect((await rows()).map(({ link_id: id }) => id)).toEqual([other]);
  await erasePerson(qin.ctx());
  expect(await rows()).toEqual([]);
  expect(await listMyCares((await aPerson(town, '路过的')).ctx())).toEqual(new Map());
});

test('whoever has an account reads in her export what is kept in mind of her, in words', async () => {
  const { jiang, town } = place;
  const wang = await aPerson(town, '王芳');
  const id = asTheSystem(town).newId();
  await inTransaction(asTheSystem(town), async (ctx) => {
    const executive = await findExecutive(ctx.db, jiang.executiveId);
    if (!executive) throw new Error('there is no executive');
    const link = { id, kind: 'woman', personId: wang.id, villageCode: zhao, saidYes: 'herself' } as const;
    await beginLink(ctx, { ...link, executive });
  });
  await write({ linkId: id });
  const { aboutHer } = await exportPerson(wang.ctx());
  expect(aboutHer['cares']).toMatchObject([
    { kinds: expect.stringContaining('"lives-alone","grave-illness"'), keep_until: '2027-12-19' },
  ]);
  await erasePerson(wang.ctx());
  expect(await rows()).toEqual([]);
});
