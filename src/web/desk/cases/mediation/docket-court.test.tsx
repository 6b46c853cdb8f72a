import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { sentencesIn } from '../../../../locales/sentences.ts';
import type { ProtectionView } from '../../../../core/mediations/reading/docket-view.ts';
import { FrameOf } from '../../../ui/frame/frame.tsx';
import { Court } from './docket-court.tsx';

const frame = {
  ...({ language: 'zh-Hans', largeText: false, villageCode: null, demo: false, publisher: null } as const),
  ...{ answer: null, words: sentencesIn('zh-Hans'), signedIn: true },
  now: new Date('2026-11-27T09:00:00+08:00'),
};

const seen: ProtectionView = { id: 'first', askedAt: frame.now, seenAt: frame.now, found: 'applies' };
const waiting: ProtectionView = { id: 'second', askedAt: frame.now, seenAt: null, found: null };
const noDays = { clocks: [], prolongedOn: null, papersBackOn: null, owed: null };

/** The form in which somebody writes that she has looked, after `typed` was refused. */
const looking = (typed: Record<string, string>) =>
  renderToStaticMarkup(
    <FrameOf state={frame}>
      <Court
        court={{ ...noDays, protections: [waiting, seen] }}
        mayWork={false}
        mayEnd
        idempotencyKey="k"
        answer={{ typed, faults: [] }}
      />
    </FrameOf>,
  );

it('what is written of a wish to be protected names the wish that stands on the page', () => {
  expect(looking({})).toContain('name="of" value="second"');
  expect(looking({})).toContain('value="k-protectedsecond"');
});

it('what was refused for another wish is not filled in for the one that waits', () => {
  expect(looking({ act: 'protected', of: 'first', found: 'not-now' })).not.toContain('open=""');
  expect(looking({ act: 'protected', of: 'second', found: 'not-now' })).toContain('open=""');
});
