import { expect, test } from 'vitest';
import { ruleOfApplicant } from './applicants.ts';
import { measuresOn } from './measures.ts';
import { afterStep, isLapsed, isRunning, orderStates, orderSteps, stepsFrom } from './order.ts';
import { missingIn, OrderParticulars } from './order-shapes.ts';
import { checkValidity } from './validity.ts';

test('each state can be reached from the first one, and each step leads somewhere', () => {
  const reached = new Set<string>(['preparing']);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const state of orderStates.filter((one) => reached.has(one)))
      for (const step of stepsFrom(state)) reached.add(afterStep(state, step) ?? state);
  }
  expect([...reached].sort()).toEqual([...orderStates].sort());
  const taken = new Set(orderStates.flatMap(stepsFrom));
  expect([...taken].sort()).toEqual([...orderSteps].sort());
});

test('what has ended stays ended', () => {
  for (const state of ['upheld', 'revoked', 'withdrawn'] as const) expect(stepsFrom(state)).toEqual([]);
});

test('an order protects on its last day and not on the next', () => {
  const order = { state: 'granted', validUntil: '2027-06-20' } as const;
  expect([isLapsed(order, '2027-06-20'), isLapsed(order, '2027-06-21')]).toEqual([false, true]);
  expect([isRunning(order, '2027-06-20'), isRunning(order, '2027-06-21')]).toEqual([true, false]);
});

test('she applies herself, and for her only whom an article names for that reason on that day', () => {
  const on = '2026-11-27';
  expect(ruleOfApplicant({ applicant: 'herself', forHer: null }, on)?.article).toBe('第二十三条');
  expect(ruleOfApplicant({ applicant: 'federation', forHer: 'coercion' }, on)?.article).toBe('第二十三条');
  expect(ruleOfApplicant({ applicant: 'federation', forHer: null }, on)).toBeUndefined();
  expect(ruleOfApplicant({ applicant: 'elders-body', forHer: 'coercion' }, on)).toBeUndefined();
  expect(ruleOfApplicant({ applicant: 'elders-body', forHer: 'age-or-illness' }, on)?.law).toBe(
    '法释〔2022〕17号',
  );
  expect(
    ruleOfApplicant({ applicant: 'federation', forHer: 'age-or-illness' }, '2022-07-31'),
  ).toBeUndefined();
});

test('what a court can be asked for depends on the day', () => {
  expect(measuresOn('2022-07-31').map(({ measure }) => measure)).not.toContain('keep-away-from-places');
  expect(measuresOn('2022-08-01')).toHaveLength(6);
});

test('what is missing for the court is named', () => {
  expect(missingIn(OrderParticulars.parse({}))).toEqual([
    ...['court', 'applicant', 'respondent', 'measures', 'facts'],
  ]);
  const whole = {
    ...{ court: '即墨区人民法院', applicant: { name: '王某' }, respondent: { name: '李某' } },
    ...{ measures: ['no-violence'], facts: '昨晚动手' },
  };
  expect(missingIn(OrderParticulars.parse(whole))).toEqual([]);
});

test('an order holds six months at most, and made longer at most as long again from its end', () => {
  const at = new Date('2026-08-31T10:00:00+08:00');
  const refusal = (until: string, before: string | null) => {
    try {
      checkValidity(until, { at, before });
      return null;
    } catch (error) {
      return error;
    }
  };
  expect(refusal('2027-02-28', null)).toBeNull();
  expect(refusal('2027-03-01', null)).toMatchObject({ faults: [{ code: 'order-too-long' }] });
  expect(refusal('2026-08-31', null)).toMatchObject({ faults: [{ code: 'in-the-past' }] });
  expect(refusal('2027-08-28', '2027-02-28')).toBeNull();
  expect(refusal('2027-08-29', '2027-02-28')).toMatchObject({ faults: [{ code: 'order-too-long' }] });
  expect(refusal('2027-02-28', '2027-02-28')).toMatchObject({ faults: [{ code: 'not-longer' }] });
});
