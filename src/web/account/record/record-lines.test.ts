import { expect, test } from 'vitest';
import { sentencesIn } from '../../../locales/sentences.ts';
import { recordLines } from './record-lines.ts';

const now = new Date('2026-12-20T02:00:00Z');

const inADistrict = (title: string, people: number) => ({
  exportedAt: now,
  activities: [
    {
      ...{ id: title, title, homeName: '泉心泉意', startsAt: new Date('2026-12-22T06:00:00Z') },
      ...{ partySize: people, status: people > 2 ? ('withdrawn' as const) : ('waiting' as const) },
    },
  ],
  family: [],
  aboutHer: {
    signups: [{ id: `her place at ${title}`, activity_id: title }],
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
