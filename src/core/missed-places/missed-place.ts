import { addDays, dayOf } from '../shared/dates.ts';

/**
 * A district's rule: whoever kept a place `times` times within `withinDays` and neither came nor said so takes a place
 * by herself only shortly before the start, for `forDays`. `setAt`: it judges no sign-up from before.
 */
export type MissedRule = { times: number; withinDays: number; forDays: number; setAt: Date };

/** The bounds between which a district may choose: no rule is harder than these. */
export const bounds = {
  times: { least: 2, most: 5 },
  withinDays: { least: 30, most: 180 },
  forDays: { least: 7, most: 30 },
} as const;

const hour = 3_600_000;

/** From then on everybody signs up as ever. */
const hoursBefore = 24;

/** After the host has closed the roll she may say for so long that she was ill or had something to do. */
const daysToExcuse = 7;

/** What a rule never touches: what is free to drop into, what elders come for, what is help. */
export type Spared = { spared: boolean; forElders: boolean; title: string };

const ofHelp =
  /求助|帮助|帮扶|救助|咨询|法律|维权|调解|说和|心理|婚姻|谈心|倾听|接访|义诊|体检|筛查|慰问|送温暖|諮詢|幫助|幫扶|維權|調解|說和|談心|傾聽|接訪|義診|體檢|篩查|慰問|送溫暖|help|legal|advice|counsel/i;

/** Its host has said so, or it is plain from its name that people come for help. */
export const isSpared = ({ spared, forElders, title }: Spared): boolean =>
  spared || forElders || ofHelp.test(title);

/** What is known of a place that she had. */
export type PlaceOfHers = Spared & {
  endsAt: Date;
  placedAt: Date;
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
  cancelledAt: Date | null;
  /** The host has closed the activity, and with it the roll. */
  closedAt: Date | null;
  /** She took it for herself; nobody else did it for her. */
  byHerself: boolean;
  /** Elders in her party. */
  elders: number;
  /** She reads in 大字版, or has once signed up as an elder. */
  isElder: boolean;
  came: boolean;
  /** Somebody was noted by name there, and no heads were counted instead. */
  rollKept: boolean;
  /** It was moved to another time or place after she had signed up. */
  moved: boolean;
  excused: boolean;
};

/** The rule may count this place, whether she came or not. A place from the queue came late, and is never counted. */
const mayCount = (place: PlaceOfHers, rule: Pick<MissedRule, 'setAt'>): boolean =>
  place.byHerself &&
  place.elders === 0 &&
  !place.isElder &&
  !place.moved &&
  !isSpared(place) &&
  place.placedAt >= rule.setAt &&
  place.confirmedAt?.getTime() === place.placedAt.getTime();

/** She had a place of her own, the roll was kept and is closed, and she neither came nor gave it back nor was excused. */
export const isMissed = (place: PlaceOfHers, rule: Pick<MissedRule, 'setAt'>): boolean =>
  mayCount(place, rule) &&
  place.withdrawnAt === null &&
  place.cancelledAt === null &&
  place.closedAt !== null &&
  place.rollKept &&
  !place.came &&
  !place.excused;

/** Until when she herself may still say that she was ill or had something to do. */
export const lastDayToExcuse = (closedAt: Date): string => addDays(dayOf(closedAt), daysToExcuse);

/** The last day on which she waits until shortly before the start; null where she does not wait today. */
export function heldUntil(
  rule: Omit<MissedRule, 'setAt'>,
  missedOn: readonly string[],
  today: string,
): string | null {
  const days = missedOn.toSorted().toReversed();
  const [last] = days;
  const nth = days[rule.times - 1];
  if (last === undefined || nth === undefined) return null;
  const [first = ''] = [addDays(last, rule.forDays), addDays(nth, rule.withinDays)].sort();
  return first >= today ? first : null;
}

/** So near to the start everybody takes a place, whatever she missed. */
export const isNearTheStart = (startsAt: Date, now: Date): boolean =>
  startsAt.getTime() - now.getTime() <= hoursBefore * hour;
