import type { Example } from '../example.ts';
import { Facts } from './facts.tsx';

export const factsExamples: Example[] = [
  {
    name: 'an activity',
    node: (
      <Facts
        facts={[
          { label: '什么时候', text: '明天上午 9:30（周三）' },
          { label: '在哪里', text: '泉心泉意·妇女微家 · 非遗乡情记忆室' },
          null,
          { label: '带什么', text: '带围裙，面和好了' },
        ]}
      />
    ),
  },
];
