import type { Example } from '../example.ts';
import { PartyPicker } from './party-picker.tsx';

export const partyPickerExamples: Example[] = [
  {
    name: 'closed',
    node: (
      <PartyPicker legend="一共来几位？" chosen={{ people: 1, child: 0, elder: 0, man: 0 }} open={false} />
    ),
  },
];
