import { addDays } from '../../shared/dates.ts';

/** How long the words of a closed case are kept, and why; a number that changes gets its last day and a second line. */
type Retention = { days: number; article: string; validFrom: string; validUntil?: string };

const retentions: readonly Retention[] = [
  // A claim may come three years later (民法典 §188), and what stands here is evidence for it (法释〔2022〕17号 §6).
  { days: 1095, article: '个人信息保护法 §19；民法典 §188；法释〔2022〕17号 §6', validFrom: '2021-11-01' },
];

/** The day on which the words of a case that is closed on a day are forgotten. */
export function forgetCaseOn(closedOn: string): string {
  const rule = retentions.find(
    ({ validFrom, validUntil = closedOn }) => validFrom <= closedOn && closedOn <= validUntil,
  );
  if (!rule) throw new RangeError(`nothing says how long a case of ${closedOn} is kept`);
  return addDays(closedOn, rule.days);
}
