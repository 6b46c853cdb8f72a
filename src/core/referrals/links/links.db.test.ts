import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { aReferral, itsParcel } from '../../../../tests/support/cases/referring.ts';
import { codeOf } from '../../../../tests/support/code-of.ts';
import { asNobody, lettersDelivered, moveClock, type Person } from '../../../../tests/support/factories.ts';
import { lockAwaited } from '../../../../tests/support/lock-awaited.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { withdrawConsent } from '../../consents/withdraw-consent.ts';
import { listNotices } from '../../notices/list-notices.ts';
import { conflict } from '../../shared/errors.ts';
import { closeReferral } from '../close-referral.ts';
import { listReferrals } from '../reading/list-referrals.ts';
import { sendLinkAnew } from '../send-link-anew.ts';
import type { Sent } from '../send-referral.ts';
import { openLink } from './open-link.ts';
import { receiveByLink } from './receive-by-link.ts';

let town: Town;
let qin: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
});
afterAll(() => town.close());

type Trying = Pick<Sent, 'id' | 'secret' | 'code'>;

const opening = ({ id, secret, code }: Trying) => openLink(asNobody(town), { referralId: id, secret, code });
/** What was read before is not read again: it may be signed for, and that is all. */
const reading = async (tried: Trying) => {
  if ((await opening(tried)).parcel === null) throw conflict('only-to-sign');
};
const outcome = (tried: Trying) => codeOf(reading(tried));
const receiving = ({ id, secret, code }: Trying, officer = '李警官') =>
  receiveByLink(asNobody(town), { referralId: id, secret, code, receipt: { officer } });
const stateOf = async (caseId: string) => (await listReferrals(qin.ctx(), { caseId }))[0]?.state;

async function sent(): Promise<Sent & { caseId: string; consentId: string }> {
  const { id: caseId } = await aCase(town, qin);
  return { caseId, ...(await aReferral(qin, { caseId })) };
}

const agreed = ({ caseId, consentId }: { caseId: string; consentId: string }) => ({ caseId, consentId });

/** Six other digits. */
const wrongCode = (code: string) => (code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`);

test('with the address and the code, however it is typed, it opens once and is used up', async () => {
  const link = await sent();
  expect(link.secret).toMatch(/^[\w-]{43}$/);
  expect(link.code).toMatch(/^\d{6}$/);
  const typed = { ...link, code: ` ${link.code.slice(0, 3)}-${link.code.slice(3)} ` };
  expect(await opening(typed)).toMatchObject({ parcel: itsParcel });
  expect(await outcome(link)).toBe('only-to-sign');
});

test('of two who open it at once exactly one reads it', async () => {
  const link = await sent();
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => outcome(link)));
  expect(outcomes.toSorted()).toEqual([...Array<string>(7).fill('only-to-sign'), 'no error'].toSorted());
});

test('while somebody opens it no new link is made: she who waited is told that it was opened', async () => {
  const link = await sent();
  const anew: Promise<string>[] = [];
  await town.owner.transaction().execute(async (held) => {
    const opened = { opened_at: town.clock() };
    const rows = held.withSchema('d370215');
    await rows.updateTable('referral_links').set(opened).where('referral_id', '=', link.id).execute();
    await rows.updateTable('case_referrals').set(opened).where('id', '=', link.id).execute();
    anew.push(codeOf(sendLinkAnew(qin.ctx(), { caseId: link.caseId, referralId: link.id })));
    await lockAwaited(town);
  });
  expect(await Promise.all(anew)).toEqual(['referral-is-opened']);
  expect(await stateOf(link.caseId)).toBe('opened');
});

test('what was opened by one link is opened by no other', async () => {
  const link = await sent();
  const rows = town.owner.withSchema('d370215').updateTable('case_referrals');
  await rows.set({ opened_at: town.clock() }).where('id', '=', link.id).execute();
  expect(await outcome(link)).toBe('referral-link-not-found');
});

test('withdrawn before it was opened it opens nothing, and as both happen at once one of them was first', async () => {
  const before = await sent();
  await withdrawConsent(qin.ctx(), agreed(before));
  expect(await outcome(before)).toBe('referral-link-not-found');
  for (let nth = 0; nth < 4; nth += 1) {
    const link = await sent();
    const [read] = await Promise.all([outcome(link), withdrawConsent(qin.ctx(), agreed(link))]);
    expect(['no error', 'referral-link-not-found']).toContain(read);
    expect(await stateOf(link.caseId)).toBe('withdrawn');
    expect(await outcome(link)).toBe('referral-link-not-found');
    const wasOpened = (await listReferrals(qin.ctx(), { caseId: link.caseId }))[0]?.openedAt !== null;
    expect(wasOpened).toBe(read === 'no error');
  }
});

test('five wrong codes kill it, and the team hears of it; the right one opens nothing any more', async () => {
  const link = await sent();
  const wrong = { ...link, code: wrongCode(link.code) };
  const tries = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => outcome(wrong)));
  expect(new Set(tries)).toEqual(new Set(['referral-link-not-found']));
  expect(await outcome(link)).toBe('referral-link-not-found');
  expect(await stateOf(link.caseId)).toBe('dead');
  await lettersDelivered(town);
  const told = (await listNotices(qin.ctx())).filter(
    (one) => 'caseId' in one && one.caseId === link.caseId && one.kind === 'case-clock-due',
  );
  expect(told).toHaveLength(1);
  const four = await sent();
  for (const _ of [1, 2, 3, 4]) await outcome({ ...four, code: wrongCode(four.code) });
  expect(await outcome(four)).toBe('no error');
});

test('a link that is wrong, expired, used, renewed or closed tells one and the same, also where it is no link at all', async () => {
  const expired = await sent();
  moveClock(town, { minutes: 72 * 60 });
  const answers = [
    await outcome(expired),
    await outcome({ ...expired, secret: 'A'.repeat(43) }),
    await outcome({ ...expired, id: qin.id }),
    await outcome({ id: 'nothing', secret: '', code: '' }),
    await outcome({ id: 'x'.repeat(999), secret: 'y'.repeat(9999), code: '\u0000' }),
  ];
  await closeReferral(qin.ctx(), { caseId: expired.caseId, referralId: expired.id });
  answers.push(await outcome(expired));
  expect(new Set(answers)).toEqual(new Set(['referral-link-not-found']));
  moveClock(town, { minutes: -72 * 60 });
  expect(await outcome(expired)).toBe('referral-link-not-found');
});

test('a new link opens, and the one before it no more', async () => {
  const old = await sent();
  const wish = { caseId: old.caseId, referralId: old.id, linkDays: 7 } as const;
  const anew = await sendLinkAnew(qin.ctx(), wish, { key: 'anew' });
  expect(await sendLinkAnew(qin.ctx(), wish, { key: 'anew' })).toEqual(anew);
  expect(anew.secret).not.toBe(old.secret);
  expect(await outcome(old)).toBe('referral-link-not-found');
  moveClock(town, { minutes: 6 * 24 * 60 });
  expect(await outcome(anew)).toBe('no error');
  moveClock(town, { minutes: -6 * 24 * 60 });
  expect(await codeOf(sendLinkAnew(qin.ctx(), wish))).toBe('referral-is-opened');
});

test('who has opened it says that she has it, once, and nobody before', async () => {
  const link = await sent();
  expect(await codeOf(receiving(link))).toBe('referral-link-not-found');
  await opening(link);
  expect(await codeOf(receiving(link, ''))).not.toBe('no error');
  await receiving(link);
  await receiving(link, '别人');
  expect(await codeOf(receiving({ ...link, code: wrongCode(link.code) }))).toBe('referral-link-not-found');
  const [referral] = await listReferrals(qin.ctx(), { caseId: link.caseId });
  expect(referral).toMatchObject({ state: 'received', receipt: { officer: '李警官' } });
});

test('whose page was loaded again may sign with the code while the hours of the link run, and reads nothing again', async () => {
  const link = await sent();
  await opening(link);
  expect(await outcome({ ...link, code: wrongCode(link.code) })).toBe('referral-link-not-found');
  expect((await opening(link)).parcel).toBeNull();
  await receiving(link);
  expect(await outcome(link)).toBe('referral-link-not-found');
  const late = await sent();
  await opening(late);
  moveClock(town, { minutes: 72 * 60 });
  expect(await outcome(late)).toBe('referral-link-not-found');
  moveClock(town, { minutes: -72 * 60 });
});

test('into what was forgotten nobody writes her name any more', async () => {
  const link = await sent();
  await opening(link);
  const rows = () => town.owner.withSchema('d370215');
  await rows().updateTable('case_referrals').set({ parcel: null }).where('id', '=', link.id).execute();
  moveClock(town, { minutes: 60 });
  expect(await codeOf(receiving(link))).toBe('referral-link-not-found');
  const kept = rows()
    .selectFrom('case_referrals')
    .select(['received_at', 'receipt'])
    .where('id', '=', link.id);
  expect(await kept.executeTakeFirstOrThrow()).toEqual({ received_at: null, receipt: null });
  moveClock(town, { minutes: -60 });
});

test('a machine that tries many addresses is held back', async () => {
  const tries = { fromHere: 21, inAll: 30 };
  const link = await sent();
  const many = openLink(asNobody(town), { referralId: link.id, ...link }, { tries });
  expect(await codeOf(many)).toBe('too-many-code-tries');
});

test('two copies of a form that asks for a new link at once leave one that opens', async () => {
  const old = await sent();
  const wish = { caseId: old.caseId, referralId: old.id };
  const both = await Promise.all([
    sendLinkAnew(qin.ctx(), wish, { key: 'a' }),
    sendLinkAnew(qin.ctx(), wish, { key: 'b' }),
  ]);
  const outcomes = [await outcome(both[0]), await outcome(both[1])];
  expect(outcomes.toSorted()).toEqual(['no error', 'referral-link-not-found']);
});
