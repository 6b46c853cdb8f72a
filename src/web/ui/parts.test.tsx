import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../locales/sentences.ts';
import { ErrorSummary } from './error-summary/error-summary.tsx';
import { RadioField, TextField } from './field/field.tsx';
import { Facts } from './facts/facts.tsx';
import { FrameOf } from './frame/frame.tsx';
import { HomeCover } from './home-card/home-cover.tsx';
import { ListRow } from './list/list.tsx';
import { PlaceWords } from './own-words/own-words.tsx';
import { Page } from './page/page.tsx';
import { PartyPicker } from './party-picker/party-picker.tsx';

const frame = {
  language: 'zh-Hans',
  largeText: false,
  villageCode: null,
  demo: false,
  publisher: null,
  answer: null,
  words: sentencesIn('zh-Hans'),
  signedIn: false,
  now: new Date('2026-12-20T09:00:00+08:00'),
} as const;

const html = (node: ReactNode) => renderToStaticMarkup(<FrameOf state={frame}>{node}</FrameOf>);

describe('the parts of pages', () => {
  it('an error summary leads to each field by its name and is silent without faults', () => {
    const said = html(
      <ErrorSummary faults={[{ field: 'title', label: '活动叫什么', sentence: '这一项要填。' }]} />,
    );
    expect(said).toContain('<a href="#title">活动叫什么：这一项要填。</a>');
    expect(said).toContain('role="alert"');
    expect(html(<ErrorSummary faults={[]} />)).toBe('');
  });

  it('a field with a fault says so to eyes and to screen readers', () => {
    const said = html(<TextField id="phone" label="手机号" hint="11 位" fault="再看看" defaultValue="138" />);
    expect(said).toContain('aria-invalid="true"');
    expect(said).toContain('aria-describedby="phone-hint phone-fault"');
    expect(said).toContain('value="138"');
  });

  it('choices under one name are led to, say what helps, and what is wrong', () => {
    const said = html(
      <RadioField
        id="word"
        label="怎么样"
        hint="选一个"
        fault="请选一个"
        chosen=""
        choices={['good', 'bad'].map((value) => ({ value, label: value }))}
      />,
    );
    expect(said).toContain(
      '<fieldset class="field field_wrong radios" aria-describedby="word-hint word-fault">',
    );
    expect(said.match(/<input type="radio" id="word" name="word" value="good"/g)).toHaveLength(1);
    expect(said.match(/ id="word"/g)).toHaveLength(1);
  });

  it('names of places and what a home says of itself bear their language on a page in English', () => {
    const page = { ...frame, language: 'en', words: sentencesIn('en') } as const;
    const english = (node: ReactNode) => renderToStaticMarkup(<FrameOf state={page}>{node}</FrameOf>);
    expect(english(<PlaceWords>泉东新村</PlaceWords>)).toBe('<span lang="zh-Hans">泉东新村</span>');
    expect(html(<PlaceWords>泉东新村</PlaceWords>)).toBe('泉东新村');
    const facts = english(<Facts facts={[{ label: '荣誉', text: '最美家庭', own: true }]} />);
    expect(facts.match(/<span lang="zh-Hans">/g)).toHaveLength(2);
    const back = english(
      <Page title="Questions" back={{ href: '/', label: '包饺子', own: true }}>
        {null}
      </Page>,
    );
    expect(back).toContain('<span lang="zh-Hans">包饺子</span>');
  });

  it('what people wrote is shown as text, never as markup', () => {
    const attack = '<script>alert(1)</script>"onload="';
    const said = html(<ListRow href="/" title={attack} text={attack} />);
    expect(said).not.toContain('<script');
    expect(html(<HomeCover name={attack} accent={'red" onload="x'} />)).toContain('fill="#b3263a"');
  });

  it('facts that have nothing to say take no room', () => {
    expect(
      html(<Facts facts={[null, false, { label: '带什么', text: '围裙' }]} />).match(/<dt>/g),
    ).toHaveLength(1);
  });

  it('a party keeps the numbers that were chosen', () => {
    const said = html(
      <PartyPicker legend="一共来几位？" chosen={{ people: 3, child: 2, elder: 0, man: 0 }} open />,
    );
    expect(said).toMatch(/id="child"[^>]*>.*?<option value="2" selected="">2 位<\/option>/);
  });

  it('a party is not offered more than the activity has places for', () => {
    const said = html(
      <PartyPicker
        legend="一共来几位？"
        chosen={{ people: 5, child: 0, elder: 0, man: 0 }}
        open={false}
        places={3}
      />,
    );
    expect(said.match(/name="people"/g)).toHaveLength(3);
    expect(said).toMatch(/id="people-3"[^>]*checked/);
    expect(said).toContain('这个活动一共 3 个名额');
  });

  it('a part outside its frame breaks loudly instead of speaking no language', () => {
    expect(() => renderToStaticMarkup(<ErrorSummary faults={[{ sentence: 'x' }]} />)).toThrow(
      'outside its Frame',
    );
  });
});
