import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { line, paragraph } from './text.ts';

const codesOf = (result: ReturnType<ReturnType<typeof line>['safeParse']>) =>
  result.success ? [] : result.error.issues.map(({ message }) => message);

const sign = fc.constantFrom('a', '微', '𠮷', '👩', '\u0301', ' ', '\n', '\u0000', '\ud800');

describe('a line of text', () => {
  test.each([
    ['a\u0000b', 'not-text'],
    ['\u0007', 'not-text'],
    ['a\u001b[31mb', 'not-text'],
    ['a\u007fb', 'not-text'],
    ['\ud800', 'not-text'],
    ['a\udc00', 'not-text'],
    ['a\nb', 'one-line-only'],
    ['a\r\nb', 'one-line-only'],
    ['a\tb', 'one-line-only'],
    ['a\u2028b', 'one-line-only'],
    ['', 'required'],
    [' \n ', 'required'],
    ['\u200b\ufeff', 'required'],
    ['\u202e', 'required'],
    ['\u3164\u2800', 'required'],
    ['微'.repeat(11), 'too-long'],
  ])('refuses %j: %s', (text, code) => {
    expect(codesOf(line(1, 10).safeParse(text))).toEqual([code]);
  });

  test.each([
    [' 包饺子 ', '包饺子'],
    ['👩‍👧', '👩‍👧'],
    ['<b>&amp;</b>', '<b>&amp;</b>'],
    ["'; --", "'; --"],
    ['𠮷'.repeat(10), '𠮷'.repeat(10)],
    ['微\n', '微'],
    ['\u202d138 0000\u202c', '138 0000'],
    ['a\u202eb', 'ab'],
    ['你\u200b好', '你\u200b好'],
  ])('takes %j', (text, taken) => {
    expect(line(1, 12).parse(text)).toBe(taken);
  });

  test('counts characters as PostgreSQL does, not halves of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 20 }), (text) => {
        const result = paragraph(0, 10).safeParse(text);
        if (result.success) expect(Array.from(result.data).length).toBeLessThanOrEqual(10);
        else expect(['too-long', 'not-text']).toContain(codesOf(result)[0]);
      }),
    );
  });
});

describe('a paragraph', () => {
  test('keeps its line breaks, each as one line feed', () => {
    expect(paragraph(0, 20).parse('带上围裙\r\n早点来\n')).toBe('带上围裙\n早点来');
    expect(codesOf(paragraph(0, 20).safeParse('a\rb'))).toEqual(['not-text']);
  });

  test('is none where nothing of it can be seen', () => {
    expect(paragraph(0, 20).parse(' \u200b\n\u2060 ')).toBe('');
  });

  test('says what is too short', () => {
    expect(codesOf(paragraph(3, 5).safeParse('ab'))).toEqual(['too-short']);
  });
});
