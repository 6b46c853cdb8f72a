import { expect, test } from 'vitest';
import type { KeeperNotice } from '../../../core/notices/notice.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { noticeWords } from './notice-words.ts';

const now = new Date('2026-12-20T02:00:00Z');
const told: KeeperNotice = {
  ...{ id: '1', at: now, readAt: null, kind: 'appointment-ended', appointmentId: '2', homeName: '老村微家' },
  ...{ lastDay: '2028-12-31', pauseUntil: null, end: null },
};
const said = (notice: Partial<KeeperNotice>) =>
  noticeWords({ ...told, ...notice }, { words: sentencesIn('zh-Hans'), now });

test('whoever keeps a home no more is told what happened, and not that a day had come', () => {
  expect(said({ end: { how: 'over', intoName: null } }).said).toBe(
    '您在老村微家当家的日子到了，这些日子辛苦了',
  );
  expect(said({ end: { how: 'relieved', intoName: null } }).said).toBe(
    '您不再当老村微家的家了，这些日子辛苦了',
  );
  expect(said({ end: { how: 'merged', intoName: '新村微家' } })).toEqual({
    said: '老村微家并到新村微家去了，您不再当家了，这些日子辛苦了',
    lines: [],
  });
});

test('an end in another year is said with its year', () => {
  expect(said({ kind: 'host-appointed' }).lines).toEqual(['当到2028年12月31日（周日）']);
});

test('that activities came is said of the home, and of no day', () => {
  const { said: words, lines } = said({ kind: 'activities-came', homeName: '新村微家' });
  expect(words).toContain('并到新村微家来了');
  expect(lines).toEqual([]);
});
