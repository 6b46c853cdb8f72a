import { addDays } from '../../shared/dates.ts';
import type { Door } from '../request.ts';

/** How long words are kept once a request is closed, and why; a number that changes gets its last day and a second line. */
type Retention = {
  doors: readonly Door[];
  days: number;
  article: string;
  validFrom: string;
  validUntil?: string;
};

const retentions: readonly Retention[] = [
  // What a federation wrote down is evidence before a court (法释〔2022〕17号 §6), where a claim may come years later.
  {
    doors: ['help', 'conflict'],
    days: 1095,
    article: '个人信息保护法 §19；法释〔2022〕17号 §6',
    validFrom: '2021-11-01',
  },
  {
    doors: ['need', 'question', 'talent'],
    days: 183,
    article: '个人信息保护法 §19',
    validFrom: '2021-11-01',
  },
];

/** The day on which the words of one that is closed on a day are forgotten. */
export function forgetOn(door: Door, closedOn: string): string {
  const rule = retentions.find(
    ({ doors, validFrom, validUntil = closedOn }) =>
      doors.includes(door) && validFrom <= closedOn && closedOn <= validUntil,
  );
  if (!rule) throw new RangeError(`nothing says how long ${door} of ${closedOn} is kept`);
  return addDays(closedOn, rule.days);
}
