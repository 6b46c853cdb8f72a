import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodies, bodyOfHome, dutyToReport } from './duty-to-report.ts';
import { judgeScreen, levelAfter, mediationAfter } from './judge-screen.ts';
import { asScreening, isAlarming, lastAnswers } from './last-answers.ts';
import { levels } from '../requests/request.ts';
import { answers, questionCodes, questionOf, type MediationState, type Screening } from './screen.ts';

const noViolence: Screening = Object.fromEntries(
  questionCodes.filter((code) => questionOf(code).about === 'violence').map((code) => [code, 'no']),
);

test('where a child sees violence it is not ruled out, whatever else was answered with no', () => {
  expect(judgeScreen(noViolence).mediation).toBe('open');
  expect(judgeScreen({ ...noViolence, 'child-sees-violence': 'yes' }).mediation).toBe('not-offered');
});

const after = (before: MediationState, asked: Screening) =>
  mediationAfter(before, { asked, standing: asked });

const aScreening = fc.record(
  Object.fromEntries(questionCodes.map((code) => [code, fc.constantFrom(...answers)])),
  { requiredKeys: [] },
);

test('a refusal stands until somebody asked and heard that neither side refuses, whatever else was answered', () => {
  fc.assert(
    fc.property(aScreening, (screening) => {
      const { 'one-side-refuses-mediation': refuses, ...rest } = screening;
      expect(after('refused', rest)).toBe('refused');
      if (refuses !== 'no') expect(after('refused', screening)).toBe('refused');
    }),
  );
  const takenBack = { ...noViolence, 'one-side-refuses-mediation': 'no' } as const;
  expect(after('refused', takenBack)).toBe('open');
  expect(after('refused', { ...takenBack, 'body-hurt': 'yes' })).toBe('not-offered');
  expect(after('not-offered', noViolence)).toBe('open');
});

describe('asked again', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 10, day));
  const told = (...all: Screening[]) =>
    lastAnswers(all.map((answers, nth) => ({ at: at(nth + 1), answers })));

  test('what is left open keeps its last answer and the day of it, and nothing that was found is lost', () => {
    fc.assert(
      fc.property(aScreening, (screening) => {
        expect(told(screening, {})).toEqual(told(screening));
        const [once, again] = [told(screening), told(screening, {}, screening)].map(asScreening);
        expect(judgeScreen(again ?? {})).toEqual(judgeScreen(once ?? {}));
      }),
    );
    const [first] = told({ 'in-danger-now': 'yes' }, { 'body-hurt': 'yes' }, { 'in-danger-now': 'open' });
    expect(first).toEqual({ question: 'in-danger-now', answer: 'yes', since: at(1) });
    expect(told({ 'in-danger-now': 'yes' }, { 'in-danger-now': 'no' })).toMatchObject([
      { answer: 'no', since: at(2) },
    ]);
  });

  test('a yes that nobody waits with stands until it is answered with no', () => {
    const alarms = (...all: Screening[]) =>
      told(...all)
        .filter(isAlarming)
        .map(({ question }) => question);
    expect(alarms({ 'in-danger-now': 'yes', 'followed-or-pestered': 'yes' }, {})).toEqual(['in-danger-now']);
    expect(alarms({ 'in-danger-now': 'yes' }, { 'in-danger-now': 'no' })).toEqual([]);
  });

  test('what she wished before violence was found is asked anew, and counts where it is said with it', () => {
    const wishes: Screening = {
      ...{ 'other-routes-were-shown': 'yes', 'she-wants-mediation-freely': 'yes' },
    };
    const found: Screening = { ...noViolence, 'body-hurt': 'yes' };
    const judged = (...all: Screening[]) => judgeScreen(asScreening(told(...all))).mediation;
    expect(judged({ ...noViolence, ...wishes }, found)).toBe('not-offered');
    expect(judged(noViolence, { ...found, ...wishes })).toBe('her-choice');
    expect(judged(noViolence, { ...found, ...wishes }, { 'body-hurt': 'yes' })).toBe('her-choice');
  });

  test('danger is taken back by a no to each question that calls for it, and by nothing that nobody asked', () => {
    expect(levelAfter('danger', {})).toBe('danger');
    expect(levelAfter('danger', { 'in-danger-now': 'no', 'body-hurt': 'yes' })).toBe('danger');
    expect(levelAfter('danger', noViolence)).toBe('ordinary');
  });
});

describe('how soon', () => {
  test('a quarrel over a wall is ordinary, and so is what nobody has asked about', () => {
    expect(judgeScreen(noViolence).level).toBe('ordinary');
    expect(judgeScreen({}).level).toBe('ordinary');
  });

  test('a threat to her life calls within two hours, whatever else was answered', () => {
    expect(judgeScreen({ 'life-threatened': 'yes', 'several-bodies-are-needed': 'yes' }).level).toBe(
      'danger',
    );
  });

  test('a matter for several bodies takes its time only where no violence is', () => {
    expect(judgeScreen({ 'several-bodies-are-needed': 'yes' }).level).toBe('complex');
    expect(judgeScreen({ 'several-bodies-are-needed': 'yes', 'body-hurt': 'yes' }).level).toBe('urgent');
  });

  test('one more yes never makes it slower, unless it was the first', () => {
    fc.assert(
      fc.property(aScreening, fc.constantFrom(...questionCodes), (screening, code) => {
        fc.pre(code !== 'several-bodies-are-needed');
        const more = { ...screening, [code]: 'yes' as const };
        const [before, after] = [judgeScreen(screening).level, judgeScreen(more).level];
        fc.pre(before !== 'complex');
        expect(levels.indexOf(after)).toBeLessThanOrEqual(levels.indexOf(before));
      }),
    );
  });
});

describe('whether mediation may be offered', () => {
  test('it may where each question about violence was answered no', () => {
    expect(judgeScreen(noViolence).mediation).toBe('open');
  });

  test('it may not where nobody has asked, or one question was left open', () => {
    expect(judgeScreen({}).mediation).toBe('not-offered');
    expect(judgeScreen({ ...noViolence, 'body-hurt': 'open' }).mediation).toBe('not-offered');
  });

  test('where there is violence it is her free choice after the other routes were shown, and nobody else chooses', () => {
    const beaten: Screening = { ...noViolence, 'body-hurt': 'yes' };
    expect(judgeScreen(beaten).mediation).toBe('not-offered');
    expect(judgeScreen({ ...beaten, 'she-wants-mediation-freely': 'yes' }).mediation).toBe('not-offered');
    const shown: Screening = { ...beaten, 'other-routes-were-shown': 'yes' };
    expect(judgeScreen({ ...shown, 'she-wants-mediation-freely': 'yes' }).mediation).toBe('her-choice');
    const afraid: Screening = { ...shown, 'afraid-to-speak-before-the-other': 'yes' };
    expect(judgeScreen({ ...afraid, 'she-wants-mediation-freely': 'yes' }).mediation).toBe('not-offered');
  });

  test('in danger to life it is never spoken of, and a refusal ends it', () => {
    fc.assert(
      fc.property(aScreening, (screening) => {
        const inDanger = judgeScreen({ ...screening, 'in-danger-now': 'yes' });
        expect(['not-offered', 'refused']).toContain(inDanger.mediation);
        const refused = judgeScreen({ ...screening, 'one-side-refuses-mediation': 'yes' });
        expect(refused.mediation).toBe('refused');
      }),
    );
  });

  test('it is never simply open where somebody answered yes to violence', () => {
    fc.assert(
      fc.property(aScreening, (screening) => {
        const { isViolent, mediation } = judgeScreen(screening);
        expect(isViolent && mediation === 'open').toBe(false);
      }),
    );
  });
});

describe('for whom a report may be due', () => {
  test('for a child that is hurt or left alone, and for a minor or somebody who cannot decide who suffers violence', () => {
    expect(judgeScreen({ 'child-hurt-or-at-risk': 'yes' }).concern).toBe('minor');
    expect(judgeScreen({ 'child-without-care': 'yes' }).concern).toBe('minor');
    expect(judgeScreen({ 'sufferer-is-a-minor': 'yes', 'body-hurt': 'yes' }).concern).toBe('minor');
    const limited: Screening = { 'sufferer-cannot-fully-decide': 'yes' };
    expect(judgeScreen({ ...limited, 'body-hurt': 'yes' }).concern).toBe('limited-capacity');
  });

  test('for nobody where there is no violence, and not for a grown woman who can decide', () => {
    expect(judgeScreen({ 'sufferer-cannot-fully-decide': 'yes' }).concern).toBe(null);
    expect(judgeScreen({ 'body-hurt': 'yes' }).concern).toBe(null);
  });

  test('the federation has no duty by these laws, a village committee has, and a child is reported at once', () => {
    const on = '2026-11-27';
    expect(dutyToReport({ concern: 'minor', bodies: ['womens-federation', 'company'], on })).toBeUndefined();
    const village = [bodyOfHome('village')];
    expect(dutyToReport({ concern: 'minor', bodies: village, on })).toMatchObject({
      ...{ when: 'at-once', law: '未成年人保护法' },
    });
    expect(dutyToReport({ concern: 'limited-capacity', bodies: village, on })).toMatchObject({
      ...{ when: 'promptly', law: '反家庭暴力法', article: '第十四条' },
    });
  });

  test('exactly the bodies that the law lists are bound for whoever cannot decide', () => {
    const bound = bodies.filter((body) =>
      dutyToReport({ concern: 'limited-capacity', bodies: [body], on: '2026-11-27' }),
    );
    expect(bound).toEqual([
      ...['village-committee', 'residents-committee', 'school', 'kindergarten', 'medical'],
      ...['social-work', 'rescue'],
    ]);
  });

  test('a social-work body reports a child under the older law, as everybody did before 2021', () => {
    const by = (on: string, body: 'social-work' | 'school') =>
      dutyToReport({ concern: 'minor', bodies: [body], on })?.law;
    expect(by('2026-11-27', 'social-work')).toBe('反家庭暴力法');
    expect([by('2020-01-01', 'school'), by('2026-11-27', 'school')]).toEqual([
      '反家庭暴力法',
      '未成年人保护法',
    ]);
    expect(by('2015-01-01', 'school')).toBeUndefined();
  });

  test('the kind of a home tells whose house it is only where it can', () => {
    expect(['village', 'estate', 'workshop', 'team'].map(bodyOfHome)).toEqual([
      ...['village-committee', 'residents-committee', 'other', 'other'],
    ]);
  });
});
