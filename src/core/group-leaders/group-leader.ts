import { isWithin } from '../divisions/division.ts';
import { gridCalled } from '../households/grid-name.ts';

export const leaderLeavings = ['ended', 'replaced', 'roster-undone'] as const;
export type LeaderLeaving = (typeof leaderLeavings)[number];

/** So long name and phone of one who leads no more are kept: a roster that replaced her can be taken back for as many days. */
export const keptAfterDays = 30;

export const longestGroupName = 20;

/** As a person sees her whose village it is. */
export type GroupLeader = {
  id: string;
  name: string | null;
  villageCode: string;
  villageName: string;
  /** Three digits of a grid, or what the village calls the group: 东组. */
  groupName: string;
  /** The village that the group is of, also where that has become part of this one. */
  ofCode: string;
  /** Its name where it has become part of this one; else null. */
  ofVillageName: string | null;
  beganOn: string;
};

/** As who tells them sees her; the phone is null where nobody has noted it. */
export type LeaderToRing = GroupLeader & { phone: string | null };

export const isGridName = (groupName: string): boolean => /^\d{3}$/.test(groupName);

/**
 * 3 and 第3组 are one group, 3组; three digits alone are a grid. What a village calls its groups otherwise stays as it is, without spaces, and
 * so does a group's name that was read before.
 */
export function groupNameOf(typed: string): string {
  const word = typed.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '');
  if (isGridName(word)) return word;
  return gridCalled(word) ?? word.replace(/^第?0*(\d{1,3})(?:小?组)?$/, '$1组');
}

type Group = { ofCode: string; groupName: string };

/** A group as somebody means it: of a village, or of one that has become part of it. */
export type GroupMeant = { villageCode: string; ofCode?: string | undefined; groupName: string };

/**
 * Whose place somebody takes who is named for a group of a village: hers who leads the group of this name of the village that is meant.
 * Where none is, hers of the village's own, else of the one that came with another village; `ambiguous` where several came.
 */
export function replacedBy<T extends Group>(
  { villageCode, ofCode, groupName }: GroupMeant,
  standing: readonly T[],
): T | 'ambiguous' | undefined {
  const called = standing.filter((one) => one.groupName === groupName);
  const own = called.find((one) => one.ofCode === (ofCode ?? villageCode));
  if (own || ofCode !== undefined) return own;
  const [came, another] = called;
  return another ? 'ambiguous' : came;
}

/** An office sees the groups of its own villages. */
export const isOfOffice = (villageCode: string, divisions: readonly string[]): boolean =>
  divisions.some((code) => isWithin(villageCode, code));
