import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { sentencesIn } from '../../../../locales/sentences.ts';
import { FrameOf } from '../../../ui/frame/frame.tsx';
import type { DocketView, SideView } from '../../../../core/mediations/reading/docket-view.ts';
import { Sides } from './docket-sides.tsx';

const frame = {
  ...({ language: 'zh-Hans', largeText: false, villageCode: null, demo: false, publisher: null } as const),
  ...{ answer: null, words: sentencesIn('zh-Hans'), signedIn: true },
  now: new Date('2026-11-27T09:00:00+08:00'),
};

const given = { name: '王大姐', age: 56, contact: '138 0000 0001' };
const one: SideView = {
  ...{ side: 'one', rights: { on: '2026-11-20', how: 'aloud' }, hasCode: false, ...given },
  ...{ agreedAt: null, refusedAt: null, acceptedMediatorAt: null },
};
const docket: DocketView = {
  ...{ id: '1', number: '〔2026〕1号', committee: { name: '调委会', number: '1' }, stage: 'asking' },
  ...{ dispute: 'neighbours', origin: 'offered', mediator: { id: '2', name: null }, isSmall: false },
  ...{ openedAt: frame.now, endedAt: null, court: null, story: { facts: '墙' }, ending: null },
  ...{ sides: [one], guests: [], sittings: [], caucuses: [], agreement: null },
};

const shown = () =>
  renderToStaticMarkup(
    <FrameOf state={frame}>
      <Sides docket={docket} mayWork mayFollow idempotencyKey="k" answer={undefined} />
    </FrameOf>,
  ).replaceAll(/<\/?(?:span|bdi)[^>]*>/g, '');

it('each thing that a side gave stands beside its own name', () => {
  expect(shown()).toContain('<dt>年龄</dt><dd>56</dd>');
  expect(shown()).toContain('<dt>联系方式</dt><dd>138 0000 0001</dd>');
});

it('the day on which its rights were read is said as people say it', () => {
  expect(shown()).toContain('11月20日（周五）当面念');
  expect(shown()).not.toContain('<dd>2026-11-20');
});
