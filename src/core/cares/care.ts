import { addDays, addMonths } from '../shared/dates.ts';

/**
 * 要留心的: what of a woman's life her executive keeps in mind, with a yes of her own to just that (个人信息保护法 §28, §29). The list is
 * whole: there are no other words, and its order says nothing.
 */
export const careKinds = [
  'lives-alone',
  'disability',
  'grave-illness',
  'expecting',
  'mother-alone',
  'tends-somebody',
  'short-of-money',
  'child-left-behind',
  'new-here',
] as const;
export type CareKind = (typeof careKinds)[number];

/** How she said yes to her executive. */
export const waysToAgree = ['face-to-face', 'phone', 'wechat'] as const;
export type WayToAgree = (typeof waysToAgree)[number];

/** `keepUntil`: its last day. */
export type Care = { kinds: CareKind[]; keepUntil: string };

const months = 12;

/** The last of the twelve months that begin with the day of her yes. */
export const lastDayOf = (saidOn: string): string => addDays(addMonths(saidOn, months), -1);

/** What the sealed kinds of a link are bound to. */
export const kindsOf = (linkId: string) => ({ of: 'cares.kinds', id: linkId });

const width = JSON.stringify(careKinds).length;

/** Of one length whatever it says, so that not even the length of what is sealed tells how much there is. */
export const writeKinds = (kinds: readonly CareKind[]): string =>
  JSON.stringify(careKinds.filter((kind) => kinds.includes(kind))).padEnd(width);

/** One that is on the list no more is passed over. */
export function readKinds(written: string): CareKind[] {
  const kinds: unknown = JSON.parse(written);
  return Array.isArray(kinds) ? careKinds.filter((kind) => kinds.includes(kind)) : [];
}
