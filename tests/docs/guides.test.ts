import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { smsTemplates } from '../../src/platform/sms/sms.ts';
import { piecesOf, readGuide, type Block, type Guide } from '../../src/web/guide/read-guide.ts';
import { codeSpans, readSettings, readText, root } from './documents.ts';

/** The guides that open as pages of the product. */
const onPages = ['docs/guide/residents.md', 'docs/guide/hosts.md', 'docs/guide/office.md'];
const pages = globSync('src/locales/zh-Hans/**/*.ts', { cwd: root }).map(readText).join('\n');

const blocksOf = (guide: Guide): Block[] => [...guide.lead, ...guide.parts.flatMap(({ blocks }) => blocks)];
const picturesOf = (file: string) =>
  blocksOf(readGuide(readText(file))).flatMap((block) => (block.kind === 'picture' ? [block] : []));
const sentencesOf = (file: string) =>
  blocksOf(readGuide(readText(file))).flatMap((block) => {
    if (block.kind === 'list') return block.items;
    return block.kind === 'paragraph' ? [block.text] : [];
  });

describe.each(onPages)('%s', (file) => {
  it('is made of what its page can show', () => {
    const odd = sentencesOf(file).filter((sentence) => /^[|#>]|```|`|!\[|\n/.test(sentence));
    expect(odd).toEqual([]);
    expect(readText(file)).not.toMatch(/^###|^\d+\. /m);
  });

  it('says in Chinese what each picture shows', () => {
    const mute = picturesOf(file).filter(({ alt }) => (alt.match(/\p{Script=Han}/gu)?.length ?? 0) < 8);
    expect(mute).toEqual([]);
  });

  it('has every word in bold on a page of the product', () => {
    const bold = sentencesOf(file)
      .flatMap(piecesOf)
      .filter(({ kind }) => kind === 'strong')
      .map(({ text }) => text);
    expect(bold.length).toBeGreaterThan(8);
    expect(bold.filter((words) => !pages.includes(words))).toEqual([]);
  });
});

it('the guide of residents has ten pictures at most, since it stands on one sheet', () => {
  expect(picturesOf('docs/guide/residents.md').length).toBeLessThanOrEqual(10);
});

it('every picture is there, each is spoken of, and all of them are small', () => {
  const there = globSync('docs/guide/pictures/**/*.webp', { cwd: root }).map((file) =>
    path.relative('docs/guide', file),
  );
  const named = onPages.flatMap(picturesOf).map(({ file }) => file);
  expect(new Set(there)).toEqual(new Set(named));
  const bytes = there.map((file) => statSync(path.join(root, 'docs/guide', file)).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
});

describe('docs/guide/operators.md', () => {
  const text = readText('docs/guide/operators.md');
  const firstCells = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell = '']) => cell);

  it('explains every setting, and names no other', () => {
    const settings = readSettings();
    expect(settings.size).toBeGreaterThan(20);
    expect(new Set(firstCells.filter((cell) => /^[A-Z_]+$/.test(cell)))).toEqual(settings);
    const named = codeSpans(text).flatMap((code) => code.match(/\b(?:WEIJIA|DATABASE)_[A-Z_]+/g) ?? []);
    expect(named.filter((name) => !settings.has(name))).toEqual([]);
  });

  it('explains every metric, and no other', () => {
    const told = [...readText('src/platform/metrics.ts').matchAll(/# TYPE (\w+)/g)].map(([, name]) => name);
    expect(told.length).toBeGreaterThan(3);
    expect(firstCells.filter((cell) => /^(weijia|process)_/.test(cell))).toEqual(told);
  });

  it('lists every template of a text, with the blanks that it is sent with', () => {
    const rows = new Map(
      [...text.matchAll(/^\| `([a-z-]+)` \| (.+?) \| /gm)].map(([, name = '', words = '']) => [name, words]),
    );
    const blanks = (name: string) =>
      [...(rows.get(name) ?? '').matchAll(/\$\{(\w+)\}/g)].map(([, blank]) => blank);
    expect([...rows.keys()].toSorted()).toEqual([...smsTemplates].toSorted());
    for (const name of smsTemplates) {
      const offers = name === 'place-offered' || name === 'answer-for-her';
      const expected = name === 'code' ? ['code'] : offers ? ['title', 'until'] : ['title'];
      expect([name, blanks(name)]).toEqual([name, name === 'news' ? [] : expected]);
    }
  });

  it('links only to headings that it has', () => {
    const headings = new Set([...text.matchAll(/^## (.+)$/gm)].map(([, words]) => words));
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, words]) => words);
    expect(links.filter((words) => !headings.has(words))).toEqual([]);
  });
});
