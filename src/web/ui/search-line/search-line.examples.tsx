import type { Example } from '../example.ts';
import { SearchLine } from './search-line.tsx';

export const searchLineExamples: Example[] = [
  {
    name: 'empty',
    node: <SearchLine action="/homes" label="找微家" hint="微家、村名、想办的事" button="找一找" />,
  },
];
