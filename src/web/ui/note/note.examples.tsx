import type { Example } from '../example.ts';
import { Note } from './note.tsx';

export const noteExamples: Example[] = [
  { name: 'an empty state', node: <Note>今天没安排，泡壶茶，有人来就拉拉呱。</Note> },
  { name: 'calm', node: <Note tone="calm">您已经报上名了</Note> },
  { name: 'sun', node: <Note tone="sun">您已经排上了 · 候补第 3 位</Note> },
  { name: 'alarm', node: <Note tone="alarm">有人打你、威胁你，先打 110。</Note> },
];
