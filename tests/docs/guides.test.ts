import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../src/locales/languages.ts';
import { smsTemplates } from '../../src/platform/sms/sms.ts';
import { piecesOf, readGuide, type Block, type Guide } from '../../src/web/guide/read-guide.ts';
import { simplifiedLetters } from '../support/tongues/simplified-letters.ts';
import {
  codeSpans,
  linkedFiles,
  readSettings,
  readText,
  root,
  codeBlocks,
  withoutFences,
} from './documents.ts';

/** The guides that open as pages of the product. */
const onPages = ['residents.md', 'hosts.md', 'office.md', 'rights.md', 'mediators.md', 'executives.md'];
const folders: Record<Language, string> = {
  'zh-Hans': 'docs/guide',
  'zh-Hant': 'docs/guide/zh-Hant',
  en: 'docs/guide/en',
};
const inEach = languages.flatMap((language) =>
  onPages.map((name) => ({ name, language, file: `${folders[language]}/${name}` })),
);
const pagesIn = (language: Language) =>
  globSync(`src/locales/${language}/**/*.ts`, { cwd: root }).map(readText).join('\n');

const blocksOf = (guide: Guide): Block[] => [...guide.lead, ...guide.parts.flatMap(({ blocks }) => blocks)];
const picturesOf = (file: string) =>
  blocksOf(readGuide(readText(file))).flatMap((block) => (block.kind === 'picture' ? [block] : []));
const sentencesOf = (file: string) =>
  blocksOf(readGuide(readText(file))).flatMap((block) => {
    if (block.kind === 'list') return block.items;
    return block.kind === 'paragraph' ? [block.text] : [];
  });
const piecesIn = (file: string) => sentencesOf(file).flatMap(piecesOf);

/** What a reader of it can count: parts, what each is made of, pictures, links, words in bold. */
const shapeOf = (file: string) => {
  const { lead, parts } = readGuide(readText(file));
  return [lead, ...parts.map(({ blocks }) => blocks)].map((blocks) => blocks.map(shapeOfBlock));
};
const shapeOfBlock = (block: Block) =>
  block.kind === 'picture' ? path.basename(block.file) : `${block.kind} ${itemsOf(block)}`;
const itemsOf = (block: Block) => (block.kind === 'list' ? block.items.length : 1);
const linksIn = (file: string) => piecesIn(file).flatMap(({ kind, href }) => (kind === 'link' ? [href] : []));

/** What its page calls, in the words of each language. */
const quoted = (text: string) =>
  [...text.matchAll(/「([^「」]+)」|“([^”]+)”/g)].map(([, a, b]) => a ?? b ?? '');
/** What people say or type, or what another program calls something: no label of ours. */
const sayings = ['王大娘，2 位', 'Aunt Wang, 2', '3', '验证器', '驗證器'];

describe.each(inEach)('$file', ({ name, language, file }) => {
  const pages = pagesIn(language);

  it('is made of what its page can show', () => {
    const odd = sentencesOf(file).filter((sentence) => /^[|#>]|```|`|!\[|\n/.test(sentence));
    expect(odd).toEqual([]);
    expect(readText(file)).not.toMatch(/^###|^\d+\. /m);
  });

  it('says in its own language what each picture shows', () => {
    const letters = language === 'en' ? /[a-z]/gi : /\p{Script=Han}/gu;
    const least = language === 'en' ? 20 : 8;
    const mute = picturesOf(file).filter(({ alt }) => (alt.match(letters)?.length ?? 0) < least);
    expect(mute).toEqual([]);
  });

  it('has every word in bold on a page of the product', () => {
    const bold = piecesIn(file)
      .filter(({ kind }) => kind === 'strong')
      .map(({ text }) => text);
    expect(bold.length).toBeGreaterThan(8);
    expect(bold.filter((words) => !pages.includes(words))).toEqual([]);
  });

  it('has every label that it quotes, in words and of pictures, on a page of the product', () => {
    const labels = [...sentencesOf(file), ...picturesOf(file).map(({ alt }) => alt)].flatMap(quoted);
    const known = (words: string) => sayings.includes(words) || pages.includes(words);
    expect(labels.filter((words) => !known(words))).toEqual([]);
  });

  it('has the parts, pictures and links of the guide in 简体', () => {
    const source = `${folders['zh-Hans']}/${name}`;
    expect(shapeOf(file)).toEqual(shapeOf(source));
    expect(linksIn(file)).toEqual(linksIn(source));
    expect(linkedFiles(file).filter((linked) => !globSync(linked, { cwd: root }).length)).toEqual([]);
  });
});

it.each(onPages)(
  '%s in 繁體 writes no simplified-only character, and in English no Chinese but names',
  (name) => {
    expect(simplifiedLetters(readText(`${folders['zh-Hant']}/${name}`))).toEqual([]);
    const english = readText(`${folders.en}/${name}`).replaceAll(/「[^」]+」/g, '');
    expect(english).not.toMatch(/\p{Script=Han}/u);
  },
);

it('the guide of residents has ten pictures at most, since it stands on one sheet', () => {
  expect(picturesOf('docs/guide/residents.md').length).toBeLessThanOrEqual(10);
});

it('every picture is there, each is spoken of, and all of them are small', () => {
  const there = globSync('docs/guide/pictures/**/*.webp', { cwd: root }).map((file) =>
    path.relative('docs/guide', file),
  );
  const named = onPages.flatMap((name) => picturesOf(`docs/guide/${name}`)).map(({ file }) => file);
  expect(new Set(there)).toEqual(new Set(named));
  const bytes = there.map((file) => statSync(path.join(root, 'docs/guide', file)).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
});

/** As a reader of Markdown makes it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const operators = ['docs/guide/operators.md', 'docs/guide/en/operators.md'];

describe.each(operators)('%s', (file) => {
  const text = readText(file);
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
      const others: Record<string, string[]> = {
        code: ['code'],
        'roster-told': ['district', 'until', 'code'],
      };
      const expected = others[name] ?? (offers ? ['title', 'until'] : ['title']);
      expect([name, blanks(name)]).toEqual([name, name === 'news' ? [] : expected]);
    }
  });

  it('links only to headings that it has', () => {
    const headings = new Set([...text.matchAll(/^## (.+)$/gm)].map(([, words = '']) => anchorOf(words)));
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, words = '']) => words);
    expect(links.filter((words) => !headings.has(words))).toEqual([]);
  });
});

it('the two guides of the machine room have the same parts, tables and examples', () => {
  const levels = (text: string) => [...withoutFences(text).matchAll(/^(#+) /gm)].map(([, marks]) => marks);
  const cells = (text: string) => [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell]) => cell);
  const [chinese = '', english = ''] = operators.map(readText);
  expect(levels(english)).toEqual(levels(chinese));
  expect(cells(english)).toEqual(cells(chinese));
  const inEnglish = (block: string) => block.replaceAll('本县区划.csv', 'county.csv');
  expect(codeBlocks(english)).toEqual(codeBlocks(chinese).map(inEnglish));
});
