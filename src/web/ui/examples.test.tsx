import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { languages } from '../../locales/languages.ts';
import { sentencesIn } from '../../locales/sentences.ts';
import { allExamples } from './all-examples.ts';
import { FrameOf, type FrameState } from './frame/frame.tsx';

const frameIn = (language: (typeof languages)[number], largeText: boolean): FrameState => ({
  language,
  largeText,
  villageCode: null,
  demo: true,
  publisher: null,
  answer: null,
  words: sentencesIn(language),
  signedIn: false,
  now: new Date('2026-12-20T09:00:00+08:00'),
});

const examples = Object.entries(allExamples).flatMap(([part, ofPart]) =>
  ofPart.map(({ name, node }) => ({ title: `${part}: ${name}`, node })),
);

describe.each(examples)('$title', ({ node }) => {
  it.each(languages)('says something whole in %s, with usual and with large letters', (language) => {
    for (const largeText of [false, true]) {
      const html = renderToStaticMarkup(<FrameOf state={frameIn(language, largeText)}>{node}</FrameOf>);
      expect(html).not.toMatch(/undefined|NaN|\[object|Invalid/);
      expect(html).not.toMatch(/ style="| on[a-z]+="|<script/);
      expect(html.replaceAll(/<[^>]*>/g, '').trim()).not.toBe('');
    }
  });

  it('gives each id once and labels what it points at', () => {
    const html = renderToStaticMarkup(<FrameOf state={frameIn('zh-Hans', false)}>{node}</FrameOf>);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^" ]+)/g))
      expect(ids).toContain(id);
  });
});
