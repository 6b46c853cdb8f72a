import type { Example } from '../example.ts';
import { PartyPicker } from './party-picker.tsx';

export const partyPickerExamples: Example[] = [
  { name: 'open', node: <PartyPicker chosen={{ woman: 1, child: 2, elder: 0, man: 0 }} open /> },
];
