import type { Example } from '../example.ts';
import { Card } from './card.tsx';

export const cardExamples: Example[] = [
  { name: 'plain', node: <Card>一壶茶，几把椅子。</Card> },
  { name: 'calm', node: <Card tone="calm">想找人说说，什么时候都行。</Card> },
  { name: 'sun', node: <Card tone="sun">附近还没有微家，先找这些人。</Card> },
];
