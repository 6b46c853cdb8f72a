import { expect, test } from 'vitest';
import { piecesOf, readGuide } from './read-guide.ts';

const text = `# 怎么用

不用下载，
打开就用。

## 1. 看

![首页](pictures/one.webp)

点**看看这家**，见[主人的用法](hosts.md)。

- 头一样
- 第二样，
  还有半句

## 2. 报
`;

test('a guide is a title, what comes first, and its parts', () => {
  expect(readGuide(text)).toEqual({
    title: '怎么用',
    lead: [{ kind: 'paragraph', text: '不用下载，打开就用。' }],
    parts: [
      {
        title: '1. 看',
        blocks: [
          { kind: 'picture', alt: '首页', file: 'pictures/one.webp' },
          { kind: 'paragraph', text: '点**看看这家**，见[主人的用法](hosts.md)。' },
          { kind: 'list', items: ['头一样', '第二样，还有半句'] },
        ],
      },
      { title: '2. 报', blocks: [] },
    ],
  });
});

test('a line that goes on has a space between Latin words alone', () => {
  const { lead } = readGuide(
    '# Use\n\nNothing to download,\nnothing to register.\n\n先写「今天」，\n再写 A4。',
  );
  expect(lead).toEqual([
    { kind: 'paragraph', text: 'Nothing to download, nothing to register.' },
    { kind: 'paragraph', text: '先写「今天」，再写 A4。' },
  ]);
});

test('a sentence gives its strong words and its links in their order', () => {
  expect(piecesOf('点**看看这家**，见[主人的用法](hosts.md)。')).toEqual([
    { kind: 'text', text: '点', href: '' },
    { kind: 'strong', text: '看看这家', href: '' },
    { kind: 'text', text: '，见', href: '' },
    { kind: 'link', text: '主人的用法', href: 'hosts.md' },
    { kind: 'text', text: '。', href: '' },
  ]);
});
