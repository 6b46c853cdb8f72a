import type { ClockCode } from '../clocks/clock.ts';
import type { MediationState } from '../screens/screen.ts';
import type { Level, Outcome } from '../requests/request.ts';

/** What somebody is to a case: who leads its team, one of it, or who broke its glass for three hours. */
export const standings = ['lead', 'member', 'glass'] as const;
export type Standing = (typeof standings)[number];

/** Why somebody must not see a case, whatever she is otherwise. */
export const wallReasons = ['household', 'kin', 'other-party', 'same-unit', 'named'] as const;
export type WallReason = (typeof wallReasons)[number];

export const partyKinds = ['herself', 'child', 'other-party', 'kin', 'witness'] as const;
export type CasePartyKind = (typeof partyKinds)[number];

/** `joint`: with both sides; `caucus`: with one of them alone. */
export const sessionKinds = ['talk', 'call', 'visit', 'joint', 'caucus'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** When somebody asks again how she is, counted from the closing. */
export const followUpClocks = ['follow-up-first', 'follow-up-second', 'follow-up-third'] as const;
export type FollowUpClock = (typeof followUpClocks)[number];

export type CaseState = 'open' | 'closing-asked' | 'closed';

export const caseStateOf = (row: { closing_asked_at: Date | null; closed_at: Date | null }): CaseState =>
  row.closed_at ? 'closed' : row.closing_asked_at ? 'closing-asked' : 'open';

export const longestNote = 5000;
export const longestReason = 500;

/** A case as a list shows it: nothing that anybody said. */
export type CaseLine = {
  id: string;
  level: Level;
  mediation: MediationState;
  state: CaseState;
  outcome: Outcome | null;
  openedAt: Date;
  closedAt: Date | null;
  isLead: boolean;
  /** Which clock ends next; null where none runs. */
  nextClock: { clock: ClockCode; dueAt: Date } | null;
};

/** Broken in the night, it is looked at on the next day. */
export const glassHours = 3;
