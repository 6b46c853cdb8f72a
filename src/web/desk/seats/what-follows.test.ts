import { expect, test } from 'vitest';
import { guardedSeats } from '../../../core/offices/office.ts';
import { languages } from '../../../locales/languages.ts';
import { sentencesIn } from '../../../locales/sentences.ts';

test.for([...languages])(
  'whoever ends a seat on cases reads of requests, talks and teams, in %s',
  (language) => {
    const { follows } = sentencesIn(language).seats;
    expect(follows.counsellor).toHaveLength(3);
    for (const seat of guardedSeats)
      expect(follows[seat]).toEqual(expect.arrayContaining(follows.counsellor));
  },
);
