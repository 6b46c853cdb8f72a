import { expect, test } from 'vitest';
import {
  mayAnswer,
  mayGive,
  mayPassOn,
  mayRead,
  mayRunTheDesk,
  mayTake,
  mayTakeDown,
  mayTriage,
  type Judged,
  type Reader,
} from './request-policy.ts';

const nobody: Reader = {
  ...{ personId: 'she', isOfTheDesk: false, isProfessional: false, homes: [], isWalledOff: false },
  standing: null,
};
const desk = { ...nobody, isOfTheDesk: true };
const mediator = { ...nobody, isProfessional: true };
const host = { ...nobody, homes: [{ id: 'her home' }] };

const at = new Date('2026-12-20T02:00:00Z');
const atDesk: Judged = { home_id: null, at_desk_at: at, owner_id: null, closed_at: null, case_id: null };
const task: Judged = { ...atDesk, home_id: 'her home', at_desk_at: null };
const hers: Judged = { ...atDesk, owner_id: 'she' };

test('the desk reads what is at the desk, a host what names her home, a mediator what was given to her', () => {
  const requests = [atDesk, task, hers];
  const reads = (reader: Reader) => requests.map((request) => mayRead(reader, request));
  expect(reads(desk)).toEqual([true, false, true]);
  expect(reads(host)).toEqual([false, true, false]);
  expect(reads(mediator)).toEqual([false, false, true]);
  expect(reads(nobody)).toEqual([false, false, false]);
});

test('behind a wall nothing may be done, whatever she is', () => {
  for (const reader of [desk, host, mediator]) {
    const walled = { ...reader, isWalledOff: true };
    for (const request of [atDesk, task, hers]) {
      expect(mayRead(walled, request)).toBe(false);
      expect(mayTake(walled, request)).toBe(false);
      expect(mayGive(walled, request, { ownerIsGone: true })).toBe(false);
      expect(mayTriage(walled, request)).toBe(false);
      expect(mayPassOn(walled, request)).toBe(false);
      expect(mayAnswer(walled, request)).toBe(false);
    }
  }
});

test('a host owns no clock: she answers her home’s tasks, or passes them on', () => {
  expect([mayTake(host, task), mayTriage(host, task), mayGive(host, task, { ownerIsGone: true })]).toEqual([
    ...[false, false, false],
  ]);
  expect([mayAnswer(host, task), mayPassOn(host, task)]).toEqual([true, true]);
  expect(mayAnswer(host, { ...task, at_desk_at: at })).toBe(false);
});

test('what somebody owns she gives on; a colleague only where the owner is gone', () => {
  const anothers = { ...atDesk, owner_id: 'another' };
  expect(mayGive(desk, hers, { ownerIsGone: false })).toBe(true);
  expect(mayGive(desk, anothers, { ownerIsGone: false })).toBe(false);
  expect(mayGive(desk, anothers, { ownerIsGone: true })).toBe(true);
  expect(mayAnswer(desk, anothers)).toBe(false);
});

test('the desk and hosts take down for others; the desk alone has its rota', () => {
  expect([desk, host, mediator, nobody].map(mayTakeDown)).toEqual([true, true, false, false]);
  expect([desk, host, mediator, nobody].map(mayRunTheDesk)).toEqual([true, false, false, false]);
});
