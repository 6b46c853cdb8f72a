import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accessOf } from './access.ts';

/** Lines in a case's log that are written past `actOnCase`, and change something. */
const changes = [
  ...['take-case-over', 'tell-of-lonely-case', 'open-referral', 'receive-referral'],
  ...['ask-to-erase', 'take-back-erasure', 'withdraw-consent-by-code', 'forget-case'],
];

/** `actOnCase` changes something; every other line in a case's log is written by hand, and looks like this. */
const byHand = /recordDeed\(\s*ctx,\s*\{\s*verb: '([a-z-]+)',\s*subjectId: caseId\b/g;

const core = new URL('../../', import.meta.url);
const verbsByHand = globSync('**/*.ts', { cwd: core })
  .filter((name) => !name.endsWith('.test.ts'))
  .flatMap((name) => [...readFileSync(new URL(name, core), 'utf8').matchAll(byHand)])
  .map(([, verb = '']) => verb);

const whatIs = (verb: string) =>
  accessOf({ id: '', at: new Date('2026-12-20T02:00:00Z'), verb, role: 'rights', unit: null }).what;

test('whoever looks into a case is never said to have worked on it', () => {
  expect(verbsByHand).toEqual(expect.arrayContaining(['show-case', 'show-mediation', ...changes]));
  const looks = verbsByHand.filter((verb) => !changes.includes(verb));
  expect(looks.filter((verb) => whatIs(verb) === 'worked')).toEqual([]);
});

test('what goes out of the house is said to be taken along, and a change to be work', () => {
  const taken = ['take-case-file', 'take-order-pack', 'export-docket', 'print-urging-letter'];
  expect(taken.map(whatIs)).toEqual(taken.map(() => 'exported'));
  expect([...changes, 'write-case-note'].map(whatIs)).not.toContain('read');
});
