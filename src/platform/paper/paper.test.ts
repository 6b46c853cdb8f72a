import { expect, test } from 'vitest';
import { textOfWord, readZip } from '../../../tests/support/papers/read-zip.ts';
import { flowOf, pagesOfPdf } from '../../../tests/support/papers/text-of-pdf.ts';
import type { Paper, PaperBlock } from '../../core/paper/paper.ts';
import { renderPdf } from './render-pdf.ts';
import { renderWord } from './render-word.ts';

const paperWith = (...blocks: readonly PaperBlock[]): Paper => ({
  title: '调解记录',
  sections: [{ blocks }],
});

const file: Paper = {
  title: '人民调解卷宗',
  subtitle: '即墨调字〔2026〕第 17 号',
  footer: '仅供归档',
  sections: [
    { heading: '卷内目录', startsPage: true, blocks: [{ kind: 'index' }] },
    {
      ...{ heading: '申请书', startsPage: true, listed: true },
      blocks: [
        {
          kind: 'facts',
          facts: [
            ['姓名', '王大姐'],
            ['住址', ''],
          ],
        },
        { kind: 'text', text: '两家共用一面墙。\n下雨就漏。' },
        {
          kind: 'signatures',
          lines: [{ label: '申请人（签名、盖章或按指印）', on: '2026-12-20' }, { label: '被申请人' }],
        },
      ],
    },
    {
      ...{ heading: '协议书', startsPage: true, listed: true },
      blocks: [
        {
          kind: 'table',
          columns: ['事项', '期限'],
          rows: [
            ['修墙', '2027-03-01'],
            ['付 <300> 元 & "收条"', ''],
          ],
          widths: [3, 1],
        },
        { kind: 'seal', label: '泉东新村人民调解委员会（印章）' },
      ],
    },
  ],
};

const said = [
  ...[
    '人民调解卷宗',
    '即墨调字〔2026〕第 17 号',
    '申请书',
    '王大姐',
    '两家共用一面墙。',
    '下雨就漏。',
    '2026-12-20',
  ],
  ...['被申请人', '协议书', '修墙', '2027-03-01', '付 <300> 元 & "收条"', '泉东新村人民调解委员会（印章）'],
];

test('a Word file holds every word of the paper, in its order, and its signatures have a line and a day', async () => {
  const text = textOfWord(await renderWord(file));
  const places = said.map((words) =>
    text.indexOf(words, words === '申请书' || words === '协议书' ? text.indexOf('页码') : 0),
  );
  expect(places.filter((place) => place < 0)).toEqual([]);
  expect(text).toContain('被申请人：＿＿＿＿＿＿＿＿　　　　　年　　月　　日');
});

test('the index of a Word file counts its pages as it is opened', async () => {
  const parts = readZip(await renderWord(file));
  expect(parts.get('word/settings.xml')?.toString()).toContain('w:updateFields');
  const xml = parts.get('word/document.xml')?.toString() ?? '';
  expect(xml.match(/PAGEREF part_\d/g)).toEqual(['PAGEREF part_1', 'PAGEREF part_2']);
  expect(xml.match(/w:bookmarkStart w:name="part_\d"/g)).toHaveLength(2);
  expect(parts.get('word/footer1.xml')?.toString()).toContain('仅供归档');
});

test('a Word file shows its numbers of pages in a program too that counts none', async () => {
  const parts = readZip(await renderWord(file));
  const shown = (xml = '') =>
    [...xml.matchAll(/<w:fldSimple w:instr="([^"]+)"[^>]*>(.*?)<\/w:fldSimple>/g)].map(
      ([, field = '', inside = '']) => [
        field.split(' ').slice(0, 2).join(' '),
        inside.replaceAll(/<[^>]+>/g, ''),
      ],
    );
  expect(shown(parts.get('word/document.xml')?.toString())).toEqual([
    ['PAGEREF part_1', '3'],
    ['PAGEREF part_2', '4'],
  ]);
  expect(shown(parts.get('word/footer1.xml')?.toString())).toEqual([
    ['PAGE', '1'],
    ['NUMPAGES', '4'],
  ]);
});

test('the day beside a signature is never broken over two lines', async () => {
  const label = '当事人（甲方）（签名、盖章或按指印）';
  const paper = paperWith({
    kind: 'signatures',
    lines: [{ label }, { label, on: '2026年12月20日（按指印）' }],
  });
  const lines = pagesOfPdf(await renderPdf(paper))
    .flatMap((page) => page.split('\n'))
    .map((line) => line.trim());
  expect(lines).toContain('年　　月　　日');
  expect(lines).toContain('2026年12月20日（按指印）');
  expect(textOfWord(await renderWord(paper)).split('\n')).toContain('2026年12月20日（按指印）');
});

test('a PDF holds the same words, and its index says on which page each part stands', async () => {
  const pages = pagesOfPdf(await renderPdf(file));
  expect(pages).toHaveLength(4);
  const flow = flowOf(pages);
  expect(said.filter((words) => !flow.includes(words.replaceAll(' ', '')))).toEqual([]);
  expect(pages[1]).toMatch(/申请书[^]*\n3\n?[^]*4/);
  expect(pages[3]).toContain('第 4 页');
  expect(flow).toContain('共4页');
});

test('a character of a name that the font has not is marked and named, one that it has is drawn', async () => {
  const flow = flowOf(pagesOfPdf(await renderPdf(paperWith({ kind: 'text', text: '㛃姐和𠮷叔🌸' }))));
  expect(flow).toContain('㛃姐和〓叔〓');
  expect(flow).toContain('U+20BB7、U+1F338');
  expect(flow).not.toContain('\ufffd');
  expect(textOfWord(await renderWord(paperWith({ kind: 'text', text: '㛃姐和𠮷叔' })))).toContain(
    '㛃姐和𠮷叔',
  );
});

test('what no file may hold, a NUL or half a character, breaks neither', async () => {
  const paper = paperWith({ kind: 'text', text: '前\u0000后\u001b\ud842完' });
  expect(flowOf(pagesOfPdf(await renderPdf(paper)))).toContain('前后完');
  expect(textOfWord(await renderWord(paper))).toContain('前后');
});

test('a cell that no page holds is written over several pages, and nothing of it is lost', async () => {
  const long = Array.from({ length: 900 }, (_one, at) => `第${at}件事，`).join('');
  const paper = paperWith({ kind: 'table', columns: ['记录'], rows: [[long], ['短的']] });
  const pages = pagesOfPdf(await renderPdf(paper));
  expect(pages.length).toBeGreaterThan(2);
  const flow = flowOf(pages.map((page) => page.replace(/\n第 \d+ 页　共 \d+ 页$/, '')));
  expect([0, 450, 899].filter((at) => !flow.includes(`第${at}件事`))).toEqual([]);
  expect(flow).toContain('短的');
});

test('a page of words is a file that a phone can carry: the font is taken along by the characters it draws', async () => {
  expect((await renderPdf(file)).byteLength).toBeLessThan(200_000);
});
