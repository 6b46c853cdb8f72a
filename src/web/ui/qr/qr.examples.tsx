import type { Example } from '../example.ts';
import { Qr } from './qr.tsx';

export const qrExamples: Example[] = [
  { name: 'an address', node: <Qr text="https://weijia.example/a/K3F9QZ" label="K3F9QZ" /> },
];
