import type { WorkName } from './load/asks.ts';

export type Work = {
  name: WorkName;
  /** As the table and the JSON name it. */
  title: string;
  /** The least of the control's speed that we want. */
  reach: number;
  control: 'rest' | 'page';
};

export const works: readonly Work[] = [
  { name: 'town', title: 'list the homes of a town', reach: 1, control: 'rest' },
  { name: 'search', title: 'find homes by words', reach: 1, control: 'rest' },
  { name: 'near', title: 'find the nearest 20 homes', reach: 1, control: 'rest' },
  { name: 'sign-up', title: 'sign up for random activities', reach: 0.5, control: 'rest' },
  { name: 'kept', title: 'the same, beside one that leaves the same traces', reach: 0.7, control: 'rest' },
  { name: 'wanted', title: 'sign up for one that everyone wants', reach: 0.8, control: 'rest' },
  { name: 'case', title: 'open a case: wall, keys, audit', reach: 0.67, control: 'rest' },
  { name: 'page', title: 'the first page of 20 homes', reach: 0.6, control: 'page' },
];
