/** Where a plan stands: it waits, it is solved outside of every request, and it ends once. */
export const planStates = ['waiting', 'solving', 'done', 'infeasible', 'cancelled', 'failed'] as const;
export type PlanState = (typeof planStates)[number];

export const isUnderWay = (state: PlanState): boolean => state === 'waiting' || state === 'solving';

/** It proposes something, also where not all of the rule can be kept. */
export const proposes = (state: PlanState): boolean => state === 'done' || state === 'infeasible';

/**
 * What cannot be had, by town: villages that nobody can lead, women whom nobody can keep touch with, and how many chairs or women are
 * missing for all executives to have as many as the rule asks.
 */
export const lackKinds = [
  'villages-without-lead',
  'links-without-executive',
  'chairs-below-rule',
  'links-below-rule',
] as const;
export type LackKind = (typeof lackKinds)[number];

/** `missing`: the smallest number by which it must give way; `executives`: so many more of them would do, where they would. */
export type Lack = { kind: LackKind; divisionCode: string; missing: number; executives: number | null };

/**
 * What an executive is asked to do in a village: to lead it, to go on with some women, to take over some from others, to ask some more
 * whether they would like it. Numbers alone: who says yes decides.
 */
export type PlanPart = {
  villageCode: string;
  executiveId: string;
  leads: boolean;
  leadsToday: boolean;
  kept: number;
  takenOver: number;
  toAsk: number;
  /** Null where one of the two places is not known. */
  metres: number | null;
  isSameTown: boolean;
};

/** As the solver says it. `gap`: by which share the objective may lie above the best there can be. */
export type Proof = { objective: number; bound: number; gap: number };

export type PlanOutcome = Proof & { parts: PlanPart[]; lacks: Lack[] };
