import { expect, test } from 'vitest';
import { sentencesIn } from '../../../locales/sentences.ts';
import { recordLines } from './record-lines.ts';

const now = new Date('2026-12-20T02:00:00Z');

const inADistrict = (title: string, people: number) => ({
  exportedAt: now,
  activities: [
    {
      ...{ id: title, signupId: `her place at ${title}`, forWhom: null },
      ...{ title, homeName: '泉心泉意', startsAt: new Date('2026-12-22T06:00:00Z') },
      ...{ partySize: people, status: people > 2 ? ('withdrawn' as const) : ('waiting' as const) },
    },
  ],
  family: [],
  aboutHer: {
    notices: [{ at: '2026-12-20T02:00:00Z', kind: 'signup-confirmed', signup_id: `her place at ${title}` }],
    feedback: [{ id: 'a word' }],
  },
  whereSheActed: {},
});

test('whoever belongs to two districts reads what both hold of her, each part once', () => {
  const words = sentencesIn('zh-Hans');
  const parts = recordLines([inADistrict('包饺子', 2), inADistrict('剪窗花', 3)], { words, now });
  const lines = parts.map(({ title, lines }) => [title, lines.join('\n')]);
  expect(lines).toEqual([
    [words.me.signups, expect.stringMatching(/包饺子[^]*2 位，排着队\n[^]*剪窗花[^]*3 位，没去，退了/)],
    [words.frame.inbox, expect.stringMatching(/「包饺子」[^]*\n[^]*「剪窗花」/)],
    [words.me.recordElse, words.me.recordOther(2)],
  ]);
});

test('what came to her about her mother reads as in her inbox, with her mother and the activity named', () => {
  const words = sentencesIn('zh-Hans');
  const mothers = inADistrict('学剪窗花', 2);
  const placed = { at: '2026-12-20T01:00:00Z', kind: 'signup-placed', signup_id: 'her place at 学剪窗花' };
  mothers.aboutHer.notices.unshift(placed);
  const parts = recordLines(
    [{ ...mothers, activities: mothers.activities.map((one) => ({ ...one, forWhom: '俺娘' })) }],
    { words, now },
  );
  const lines = new Map(parts.map(({ title, lines }) => [title, lines.join('\n')]));
  expect(lines.get(words.me.signups)).toMatch(/^俺娘：.*学剪窗花/);
  expect(lines.get(words.frame.inbox)).toMatch(
    /俺娘：「学剪窗花」报名记下了\n[^]*「学剪窗花」给俺娘（2 位）留好名额了/,
  );
});
