import { expect, test } from 'vitest';
import { refusalSentence } from './error-sentence.ts';
import { languages } from './languages.ts';
import { sentencesIn } from './sentences.ts';

test.each(languages)(
  '%s says until when she waits and whom to call, and without a phone to tell the host',
  (language) => {
    const { errors } = sentencesIn(language);
    const said = (phone: string | null) =>
      refusalSentence(errors, { code: 'only-near-the-start', named: { day: '2027-01-03', phone } });
    expect(said('0532 8888 0000')).toMatch(/(1月3日|3 Jan).*0532 8888 0000/);
    expect(said(null)).not.toMatch(/null|undefined/);
    expect(refusalSentence(errors, { code: 'only-near-the-start' })).toBe(
      errors.codes['only-near-the-start'],
    );
  },
);
