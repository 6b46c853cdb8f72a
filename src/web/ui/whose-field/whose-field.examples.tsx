import type { Example } from '../example.ts';
import { WhoseField } from './whose-field.tsx';

const words = {
  label: '回音怎么给您',
  named: '放在我的页里',
  nameless: '不记我是谁，给我一个查询码',
  noName: '不用登录，也不用留名。',
};

export const whoseFieldExamples: Example[] = [
  { name: 'as she is', node: <WhoseField chosen={undefined} words={words} /> },
  { name: 'nameless was chosen', node: <WhoseField chosen="nameless" words={words} /> },
];
