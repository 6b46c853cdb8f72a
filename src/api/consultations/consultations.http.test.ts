import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aCase, aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { aRoom } from '../../../tests/support/consultations/listening.ts';
import { aHome, aHost, aPerson, type Person } from '../../../tests/support/factories.ts';

let door: TestApp;
let desk: Person;
let home: { id: string };
let specialistId: string;
beforeAll(async () => {
  door = await buildApp();
  desk = await aCaseworker(door.town, '秦大姐', 'rights');
  home = await aHome(door.town);
  const placeId = await aRoom(door.town, home);
  const named = await post(desk, '/specialists', { kind: 'legal', title: '李律师', placeId });
  specialistId = String(named.body.id);
  const open = ['9:00-11:00', '', '', '', '', '', ''];
  await post(desk, `/specialists/${specialistId}/hours`, { open, talkMinutes: 50, pauseMinutes: 10 });
});
afterAll(() => door.close());

type Sent = { key?: string; [field: string]: unknown };
const post = (as: Person | undefined, path: string, { key = crypto.randomUUID(), ...json }: Sent = {}) =>
  door.ask({ method: 'POST', url: `/api/v1${path}`, ...(as && { as }), json, key });
const get = (as: Person | undefined, path: string) => door.ask({ url: `/api/v1${path}`, ...(as && { as }) });

const nine = '2026-12-21T09:00:00+08:00';
const ten = '2026-12-21T10:00:00+08:00';

test('who listens and when is told to everybody', async () => {
  const { status, body } = await get(undefined, `/consultations/times?homeId=${home.id}`);
  expect(status).toBe(200);
  expect(body.items).toMatchObject([{ id: specialistId, kind: 'legal', title: '李律师', talkMinutes: 50 }]);
  expect(body.items[0].times.slice(0, 2)).toEqual([nine, ten]);
  expect(Object.keys(body.items[0])).not.toContain('personId');
});

test('an hour is taken without a name, found by its code, moved and given back', async () => {
  const wish = { specialistId, startsAt: nine, reason: '想问问离婚', key: 'one-form' };
  const first = await post(undefined, '/consultations', wish);
  expect(first.status).toBe(201);
  expect((await post(undefined, '/consultations', wish)).body).toEqual(first.body);
  expect(await post(undefined, '/consultations', { ...wish, key: 'other' })).toMatchObject({
    ...{ status: 409, body: { code: 'time-taken' } },
  });
  const { code } = first.body;
  expect(Object.keys(first.body)).toEqual(['code']);
  const rooms = await get(undefined, `/homes/${home.id}/room-times?day=2026-12-21`);
  expect(rooms.body.items).toMatchObject([
    { name: '知心屋', from: nine, until: '2026-12-21T09:50:00+08:00' },
  ]);
  expect(JSON.stringify(rooms.body)).not.toMatch(/legal|律师|离婚/);
  const moved = await post(undefined, '/consultations/move', { code, specialistId, startsAt: ten });
  expect(moved).toMatchObject({ status: 200, body: { status: 'booked', appointed: { startsAt: ten } } });
  expect((await get(desk, '/consultations')).body.items).toMatchObject([
    { startsAt: ten, reason: '想问问离婚' },
  ]);
  expect((await post(undefined, '/consultations/withdrawal', { code })).body).toMatchObject({
    status: 'given-up',
  });
  expect((await post(undefined, '/consultations/lookup', { code })).body.status).toBe('given-up');
});

test('a wrong code is found by nobody, and whoever tries many is held back', async () => {
  const asked = { code: '0000-0000-0000' };
  expect(await post(undefined, '/consultations/lookup', asked)).toMatchObject({
    ...{ status: 404, body: { code: 'consultation-not-found' } },
  });
});

test('her own word is not guessed without end, whichever way it is tried, and she herself is not held back', async () => {
  const booked = await post(undefined, '/consultations', {
    specialistId,
    startsAt: nine,
    openedBy: '石榴花',
  });
  const { code } = booked.body;
  for (const [way, remoteAddress] of [
    ['lookup', '203.0.113.9'],
    ['withdrawal', '198.51.100.7'],
  ] as const) {
    const tryWord = (word?: string) =>
      door.ask({
        ...{ method: 'POST', url: `/api/v1/consultations/${way}`, key: crypto.randomUUID(), remoteAddress },
        json: { code, ...(word !== undefined && { word }) },
      });
    if (way === 'lookup') for (let nth = 0; nth < 21; nth += 1) expect((await tryWord()).status).toBe(200);
    const codes: unknown[] = [];
    for (let nth = 0; nth < 22; nth += 1) codes.push((await tryWord(`词${nth}词`)).body.code);
    expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'own-word-needed'));
    expect(codes.slice(20)).toEqual(['too-many-code-tries', 'too-many-code-tries']);
  }
  const given = await post(undefined, '/consultations/withdrawal', { code, word: '石榴花' });
  expect(given.body.status).toBe('given-up');
});

test('what comes badly is refused with the field, and nothing is half done', async () => {
  for (const [json, path] of [
    [{ specialistId, startsAt: 'morgen' }, 'startsAt'],
    [{ specialistId, startsAt: nine, reason: 'x'.repeat(1001) }, 'reason'],
    [{ specialistId, startsAt: nine, name: '<script>\u0000' }, 'name'],
    [{ specialistId, startsAt: nine, notThese: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'notThese'],
    [{ specialistId, startsAt: nine, personId: specialistId }, 'personId'],
  ] as const) {
    const refused = await post(undefined, '/consultations', json);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([{ path }]);
  }
  expect((await get(undefined, `/homes/${home.id}/room-times?day=2026-12-21`)).body.items).toEqual([]);
});

test('hosts and neighbours neither name who listens nor read who comes', async () => {
  const host = await aHost(door.town, '江大姐', home);
  for (const who of [host, await aPerson(door.town, '李婶')]) {
    expect((await get(who, '/consultations')).status).toBe(403);
    expect((await get(who, '/specialists')).status).toBe(403);
    expect((await post(who, `/specialists/${specialistId}/end`)).status).toBe(403);
  }
  expect((await get(undefined, '/consultations')).status).toBe(401);
});

test('a team takes an hour and applies for legal aid; to others there is no such case', async () => {
  const { id } = await aCase(door.town, desk);
  const booked = await post(desk, `/cases/${id}/consultations`, { specialistId, startsAt: nine });
  expect(booked.status).toBe(201);
  expect((await get(desk, `/cases/${id}/consultations`)).body.items).toHaveLength(1);
  const ended = await post(desk, `/cases/${id}/consultations/${booked.body.id}/end`);
  expect(ended.status).toBe(200);
  const applied = await post(desk, `/cases/${id}/legal-aid`, { words: '区中心', receivedOn: '2026-12-19' });
  expect(applied.status).toBe(201);
  const noted = { what: 'granted', on: '2026-12-20' };
  expect((await post(desk, `/cases/${id}/legal-aid/${applied.body.id}`, noted)).status).toBe(200);
  expect((await get(desk, `/cases/${id}/legal-aid`)).body.items).toMatchObject([{ granted: true }]);
  const other = await aCaseworker(door.town, '周大姐', 'rights');
  for (const path of [`/cases/${id}/consultations`, `/cases/${id}/legal-aid`])
    expect(await get(other, path)).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
});
