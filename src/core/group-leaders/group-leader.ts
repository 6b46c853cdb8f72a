import { isWithin } from '../divisions/division.ts';

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
  /** The name of the village that the group was of, where that has become part of this one; else null. */
  ofVillageName: string | null;
  beganOn: string;
};

/** As who tells them sees her; the phone is null where nobody has noted it. */
export type LeaderToRing = GroupLeader & { phone: string | null };

const gridSpelled = /^(?:(?:网格|網格|grid)(\d{1,3})号?|第?(\d{1,3})[号號]?[网網]格)$/i;

/** A grid by its three digits, however it is written: 第3网格, 网格003. Undefined of anything else. */
function gridIn(word: string): string | undefined {
  const [, behind, before] = gridSpelled.exec(word) ?? [];
  return (behind ?? before)?.padStart(3, '0');
}

/** 3 and 第3组 are one group, 3组; what a village calls its groups otherwise stays as it is, without spaces. */
export function groupNameOf(typed: string): string {
  const word = typed.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '');
  return gridIn(word) ?? word.replace(/^第?0*(\d{1,3})(?:小?组)?$/, '$1组');
}

export const isGridName = (groupName: string): boolean => /^\d{3}$/.test(groupName);

type Group = { ofCode: string; groupName: string };

/**
 * Whose place somebody takes who is named for a group of a village: hers who leads the village's own group of this name, else of the one
 * that came with another village. `ambiguous` where several came.
 */
export function replacedBy<T extends Group>(
  { villageCode, groupName }: { villageCode: string; groupName: string },
  standing: readonly T[],
): T | 'ambiguous' | undefined {
  const called = standing.filter((one) => one.groupName === groupName);
  const [first, another] = called;
  return called.find(({ ofCode }) => ofCode === villageCode) ?? (another ? 'ambiguous' : first);
}

/** An office sees the groups of its own villages. */
export const isOfOffice = (villageCode: string, divisions: readonly string[]): boolean =>
  divisions.some((code) => isWithin(villageCode, code));
