import { expect, test } from 'vitest';
import { writeKinds } from '../../../core/cares/care.ts';
import { languages } from '../../../locales/languages.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { withCaresInWords } from './with-cares-in-words.ts';

const held = (cares: Record<string, unknown>[]) => ({
  exportedAt: new Date('2026-12-20T02:00:00Z'),
  district: '370215',
  activities: [],
  family: [],
  aboutHer: { people: [{ name: '王芳' }], cares },
  whereSheActed: {},
});
const kept = { link_id: 'a link', kinds: writeKinds(['lives-alone', 'new-here']), keep_until: '2027-12-19' };

test.each(languages)('what is kept in mind of her stands in her file in words of %s too', (language) => {
  const words = sentencesIn(language);
  const told = withCaresInWords(held([kept]), words);
  const { 'lives-alone': alone, 'new-here': here } = words.cares.kinds;
  expect(told.aboutHer['cares']).toEqual([{ ...kept, in_words: [alone, here] }]);
  expect(JSON.stringify(told)).toContain('王芳');
  expect(told.district).toBe('370215');
});

test('of whom nothing is kept in mind the file says nothing of it', () => {
  expect(withCaresInWords(held([]), sentencesIn('zh-Hans')).aboutHer['cares']).toEqual([]);
});
