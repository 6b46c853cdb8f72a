import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp, type Ask, type TestApp } from '../../tests/support/build-app.ts';
import { everyRow } from '../../tests/support/every-row.ts';
import { aHome, aHost, aPerson, anActivity, type Person } from '../../tests/support/factories.ts';
import { makeId } from '../core/shared/ids.ts';

let door: TestApp;
let home: { id: string };
let host: Person;
let wang: Person;
let activity: { id: string };
const written = async () => JSON.stringify(await everyRow(door.database.owner, 'd370215'));
beforeAll(async () => {
  door = await buildApp();
  home = await aHome(door.town);
  host = await aHost(door.town, '江大姐', home);
  wang = await aPerson(door.town, '王大姐');
  activity = await anActivity(door.town, { host, home, capacity: 10 });
});
afterAll(() => door.close());

/** An id that this cell could have made, and never did. */
const unknown = makeId(1, new Date('2026-12-20T02:00:00Z'));

type Refusal = { status: number; code: string; fault?: string | undefined };

/** Asks; the answer has been checked as a problem. Says how it was refused, and that nothing was written. */
async function refusal(ask: Ask): Promise<Refusal> {
  const before = await written();
  const { status, body } = await door.ask(ask);
  expect(await written()).toBe(before);
  return { status, code: body.code, fault: body.errors?.[0].code };
}

const invalid = (fault: string) => ({ status: 422, code: 'invalid', fault });

describe('nobody finds what is not there', () => {
  test.each([
    ['homes', unknown],
    ['homes', makeId(4095, new Date(0))],
    ['homes', 'no-id'],
    ['homes', '%00'],
    ['homes', "'; drop table homes; --"],
    ['homes', '00000000-0000-0000-0000-000000000000'],
    ['activities', unknown],
    ['activities', '<script>alert(1)</script>'],
    ['activities', '..%2f..%2fetc%2fpasswd'],
  ])('below /%s, whatever is asked for: %s', async (noun, id) => {
    const url = `/api/v1/${noun}/${id.includes('%') ? id : encodeURIComponent(id)}`;
    const code = noun === 'homes' ? 'home-not-found' : 'activity-not-found';
    expect(await refusal({ url })).toEqual({ status: 404, code });
  });

  test('not even by an id of 15,000 letters', async () => {
    const url = `/api/v1/homes/${'x'.repeat(15_000)}`;
    expect(await refusal({ url })).toEqual({ status: 404, code: 'home-not-found' });
  });

  test('nor a sign-up, an activity to sign up for, a home to announce for', async () => {
    const missing = { status: 404, code: 'signup-not-found' };
    expect(await refusal({ url: `/api/v1/signups/${unknown}`, as: wang })).toEqual(missing);
    expect(await refusal({ method: 'DELETE', url: `/api/v1/signups/${unknown}`, as: wang })).toEqual(missing);
    expect(
      await refusal({ method: 'POST', url: `/api/v1/activities/${unknown}/signups`, as: wang, json: {} }),
    ).toEqual({ status: 404, code: 'activity-not-found' });
    expect(await announced({ homeId: unknown })).toEqual({ status: 404, code: 'home-not-found' });
  });

  test('and an unknown address or method is told as such', async () => {
    const missing = { status: 404, code: 'not-found' };
    expect(await refusal({ url: '/api/v1/cats' })).toEqual(missing);
    expect(await refusal({ method: 'PUT', url: '/api/v1/homes', json: {} })).toEqual(missing);
    expect(await refusal({ url: '/api/v1/homes/%E0%A4%A' })).toEqual({
      status: 400,
      code: 'malformed-request',
    });
  });
});

test('what was refused, and what somebody asked for as herself, is kept by nobody on the way', async () => {
  const missing = await door.ask({ url: `/api/v1/homes/${unknown}` });
  const hers = await door.ask({ url: '/api/v1/me/relatives', as: wang });
  const all = await door.ask({ url: '/api/v1/homes' });
  const told = [missing, hers, all].map(({ headers }) => headers);
  expect(told.map((headers) => headers['cache-control'])).toEqual(['no-store', 'no-store', undefined]);
  expect(told.map((headers) => headers['x-content-type-options'])).toEqual(Array(3).fill('nosniff'));
});

describe('a search that cannot be understood is refused', () => {
  const cursorOf = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
  test.each([
    ['near=91,0', 'too-big'],
    ['near=-90.5,0', 'too-small'],
    ['near=0,181', 'too-big'],
    ['near=NaN,NaN', 'position-shape'],
    ['near=36.4', 'position-shape'],
    ['near=36.4,120.4&near=1,1', 'invalid-type'],
    ['limit=0', 'too-small'],
    ['limit=101', 'too-big'],
    ['limit=-1', 'whole-number'],
    ['limit=1e3', 'whole-number'],
    ['openAt=tomorrow', 'instant-shape'],
    ['openAt=2026-02-30T00:00:00Z', 'instant-shape'],
    ['q=%00', 'not-text'],
    [`q=${'微'.repeat(61)}`, 'too-long'],
    [`offers=${Array.from({ length: 11 }, () => 'a').join(',')}`, 'too-big'],
    ['division=37%', 'malformed'],
    ["division=37' or '1'='1", 'division-code-shape'],
    [`cursor=${'A'.repeat(301)}`, 'too-big'],
    ['cursor=%F0%9F%92%A5', 'cursor-unreadable'],
    [`cursor=${cursorOf(['\u0000', unknown])}`, 'cursor-unreadable'],
    [`cursor=${cursorOf(['370215', 'no-id'])}`, 'cursor-unreadable'],
    [`near=36.4,120.4&cursor=${cursorOf(['370215', unknown])}`, 'cursor-unreadable'],
    ['near=36.4,120.4&cursor=WzFlOTk5LCJhIl0', 'cursor-unreadable'],
    ['__proto__=1', 'unrecognized-keys'],
    ['sort=name', 'unrecognized-keys'],
  ])('GET /homes?%s: %s', async (query, fault) => {
    const expected = fault === 'malformed' ? invalid('division-code-shape') : invalid(fault);
    expect(await refusal({ url: `/api/v1/homes?${query}` })).toEqual(expected);
  });

  test.each([
    ['homeId=no-id', { status: 404, code: 'home-not-found' }],
    ['from=yesterday', invalid('instant-shape')],
    [`cursor=${cursorOf(['2026-12-20T02:00:00.000Z', 1])}`, invalid('cursor-unreadable')],
    [`cursor=${cursorOf(['0000-00-00', unknown])}`, invalid('cursor-unreadable')],
    ['limit=999999', invalid('too-big')],
    ['limit=1000000', invalid('whole-number')],
  ])('GET /activities?%s', async (query, expected) => {
    expect(await refusal({ url: `/api/v1/activities?${query}` })).toEqual(expected);
  });

  test('the farthest instants are no fault', async () => {
    for (const at of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999999-23:59']) {
      const answers = [
        await door.ask({ url: `/api/v1/homes?openAt=${at}` }),
        await door.ask({ url: `/api/v1/activities?from=${at}&to=${at}` }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    }
  });
});

const announced = (fields: Record<string, unknown>) =>
  refusal({
    ...{ method: 'POST', url: '/api/v1/activities', as: host },
    json: {
      ...{ homeId: home.id, title: '包饺子', capacity: 10 },
      ...{ startsAt: '2026-12-21T09:00:00+08:00', endsAt: '2026-12-21T11:00:00+08:00', ...fields },
    },
  });

describe('an activity that cannot be is refused', () => {
  test.each([
    [{ title: ' ' }, 'required'],
    [{ title: undefined }, 'required'],
    [{ title: 'a\u0000b' }, 'not-text'],
    [{ title: 'a\ud800b' }, 'not-text'],
    [{ title: 'a\nb' }, 'one-line-only'],
    [{ title: 7 }, 'invalid-type'],
    [{ title: ['包', '饺子'] }, 'invalid-type'],
    [{ summary: 'x\udc00' }, 'not-text'],
    [{ capacity: 0 }, 'too-small'],
    [{ capacity: 100_000 }, 'too-big'],
    [{ capacity: 1.5 }, 'invalid-type'],
    [{ capacity: '10' }, 'invalid-type'],
    [{ startsAt: '2026-12-19T09:00:00+08:00' }, 'in-the-past'],
    [{ startsAt: '2026-12-20T09:00:00+08:00' }, 'in-the-past'],
    [{ endsAt: '2026-12-21T09:00:00+08:00' }, 'ends-before-start'],
    [{ endsAt: '2027-12-21T09:00:00+08:00' }, 'lasts-too-long'],
    [{ startsAt: '9999-12-31T23:00:00Z', endsAt: '9999-12-31T23:59:00Z' }, 'too-far-ahead'],
    [{ startsAt: '2026-12-21 09:00' }, 'instant-shape'],
    [{ placeId: unknown }, 'place-not-here'],
    [{ placeId: 'no-id' }, 'id-shape'],
    [{ id: unknown }, 'unrecognized-keys'],
  ])('%j', async (fields, fault) => {
    expect(await announced(fields)).toEqual(invalid(fault));
  });

  test('so is a title of 10,000 letters', async () => {
    expect(await announced({ title: '饺'.repeat(10_000) })).toEqual(invalid('too-long'));
    expect(await announced({ summary: 'x'.repeat(2001) })).toEqual(invalid('too-long'));
  });

  test('and nobody else announces for the host', async () => {
    const url = '/api/v1/activities';
    const json = { homeId: home.id, title: '包饺子', capacity: 10 };
    const at = { startsAt: '2026-12-21T09:00:00+08:00', endsAt: '2026-12-21T11:00:00+08:00' };
    const ask = { method: 'POST' as const, url, json: { ...json, ...at } };
    expect(await refusal({ ...ask, as: wang })).toEqual({ status: 403, code: 'forbidden' });
    expect(await refusal(ask)).toEqual({ status: 401, code: 'sign-in-needed' });
  });
});

describe('a sign-up that cannot be is refused', () => {
  const signedUp = (json: unknown, more: Partial<Ask> = {}) =>
    refusal({ method: 'POST', url: `/api/v1/activities/${activity.id}/signups`, as: wang, json, ...more });

  test.each([
    [{ partySize: 0 }, 'too-small'],
    [{ partySize: -3 }, 'too-small'],
    [{ partySize: 100_000 }, 'too-big'],
    [{ partySize: 1.5 }, 'invalid-type'],
    [{ partySize: '2' }, 'invalid-type'],
    [{ party: [] }, 'too-small'],
    [{ party: [{ kind: 'cat' }] }, 'invalid-value'],
    [{ party: [{ kind: 'woman', name: '王大姐' }] }, 'unrecognized-keys'],
    [{ party: [{ kind: 'woman' }], partySize: 2 }, 'party-size-differs'],
    [{ name: 'a\u0000' }, 'not-text'],
    [{ activityId: unknown }, 'unrecognized-keys'],
    [[], 'invalid-type'],
    ['王大姐', 'invalid-type'],
    [7, 'invalid-type'],
  ])('%j', async (json, fault) => {
    expect(await signedUp(json)).toEqual(invalid(fault));
  });

  test('a party of 100 for ten seats is too large, and one of 101 everywhere', async () => {
    const party = Array.from({ length: 101 }, () => ({ kind: 'woman' }));
    expect(await signedUp({ party })).toEqual(invalid('too-big'));
    expect(await signedUp({ partySize: 100 })).toEqual({ status: 409, code: 'party-too-large' });
  });

  test('with an Idempotency-Key that is none', async () => {
    for (const key of ['', ' ', 'a b', '王', 'k'.repeat(201)]) {
      expect(await signedUp({}, { key })).toEqual(invalid('key-shape'));
    }
  });

  test('with an authorization that is not ours', async () => {
    const url = `/api/v1/activities/${activity.id}/signups`;
    for (const authorization of [
      'Bearer',
      'Bearer x.y',
      'Basic YTpi',
      `Bearer ${'a'.repeat(9000)}`,
      '\u00ff',
    ]) {
      const ask = { method: 'POST' as const, url, headers: { authorization }, json: {} };
      expect(await refusal(ask)).toEqual({ status: 401, code: 'sign-in-needed' });
    }
  });
});
