import type { Example } from '../example.ts';
import { StateTag } from './state-tag.tsx';

export const stateTagExamples: Example[] = [
  { name: 'calm', node: <StateTag tone="calm">还剩 6 个名额</StateTag> },
  { name: 'sun', node: <StateTag tone="sun">候补第 3 位</StateTag> },
  { name: 'alarm', node: <StateTag tone="alarm">这个活动取消了</StateTag> },
  { name: 'plain', node: <StateTag>已经办完了</StateTag> },
];
