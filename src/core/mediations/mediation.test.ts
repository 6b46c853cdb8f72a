import { expect, test } from 'vitest';
import { canBecome, inForceOn, isOver, mayMark, signers, stages, type MediationStage } from './mediation.ts';

const reached = (from: MediationStage, seen: readonly MediationStage[] = []): MediationStage[] =>
  stages
    .filter((next) => canBecome(from, next) && !seen.includes(next))
    .reduce<MediationStage[]>(
      (all, next) => [...new Set([...all, next, ...reached(next, [...seen, ...all, next])])],
      [],
    );

test('every stage is reached from the first one, and whatever is no end leads to one', () => {
  expect([...reached('asking'), 'asking'].toSorted()).toEqual([...stages].toSorted());
  for (const stage of stages) expect(isOver(stage) || reached(stage).some(isOver)).toBe(true);
});

test('from wherever both may still meet, violence ends it, and before it binds a refusal does too', () => {
  expect(stages.filter((stage) => !isOver(stage) && !canBecome(stage, 'violence'))).toEqual([]);
  expect(stages.filter((stage) => canBecome(stage, 'refused'))).toEqual(['asking', 'agreed', 'settled']);
});

test('nothing binds before both were willing, and what is over never begins again', () => {
  expect(stages.filter((stage) => canBecome(stage, 'in-force'))).toEqual(['agreed', 'settled']);
  for (const stage of stages.filter(isOver))
    expect(stages.some((next) => canBecome(stage, next))).toBe(false);
});

test('an agreement takes effect on the day of the last of four marks, and not while one is missing (§29)', () => {
  const marks = signers.map((whose, at) => ({ whose, marked_on: `2026-12-0${at + 1}` }));
  expect(inForceOn(marks)).toBe('2026-12-04');
  for (const whose of signers) expect(inForceOn(marks.filter((mark) => mark.whose !== whose))).toBeNull();
});

test('a side signs, seals or presses a finger, a mediator signs, a committee seals', () => {
  const ways = ['signed', 'sealed', 'fingerprint'] as const;
  expect(ways.filter((how) => mayMark('one', how))).toEqual([...ways]);
  expect(ways.filter((how) => mayMark('mediator', how))).toEqual(['signed']);
  expect(ways.filter((how) => mayMark('committee', how))).toEqual(['sealed']);
});
