import { addDays } from '../shared/dates.ts';

/** So many villages become one at a time. */
export const mostVillages = 30;

/** Counted from the day on which they became one. */
export const daysToUndo = 30;

/** `prepared`: to look at; `arranged`: for a day to come. */
export const villageMergerStates = ['prepared', 'arranged', 'merged', 'undone', 'dropped'] as const;
export type VillageMergerState = (typeof villageMergerStates)[number];

type Dated = {
  due_on: string | null;
  merged_on: string | null;
  undone_on: string | null;
  dropped_at: Date | null;
};

export function stateOf({ due_on, merged_on, undone_on, dropped_at }: Dated): VillageMergerState {
  if (dropped_at !== null) return 'dropped';
  if (undone_on !== null) return 'undone';
  if (merged_on !== null) return 'merged';
  return due_on === null ? 'prepared' : 'arranged';
}

/** The last day on which it may be undone. */
export const undoUntil = (mergedOn: string): string => addDays(mergedOn, daysToUndo);

type Villages = { villages: readonly string[]; into_code: string };

/** Those that are no more afterwards; one of them may be what the others become part of. */
export const goingOf = ({ villages, into_code: into }: Villages): string[] =>
  villages.filter((code) => code !== into);

/** What they become was none of them. */
export const isNewVillage = ({ villages, into_code: into }: Villages): boolean => !villages.includes(into);

/** No lead stays: the office names one afterwards. */
export const noLead = 'none';

export type Lead = { linkId: string; villageCode: string; executiveName: string | null };

/**
 * Of the leads of several villages the one that stays: whose village was chosen; where nobody had to choose, or it is led no more,
 * the only one there is.
 */
export function leadToStay(leads: readonly Lead[], chosen: string | null): Lead | undefined {
  if (chosen === noLead) return undefined;
  const [only, ...others] = leads;
  return leads.find(({ villageCode }) => villageCode === chosen) ?? (others.length === 0 ? only : undefined);
}
