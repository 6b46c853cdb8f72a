import type { GuardedSeat } from '../offices/office.ts';
import type { Standing } from './case.ts';

/** What may be done with a case, each by whom of those who read it. Whoever has no standing finds no case. */
export const caseActs = {
  see: ['lead', 'member', 'glass'],
  'write-note': ['lead', 'member', 'glass'],
  'verify-notes': ['lead', 'member'],
  'see-accesses': ['lead', 'member'],
  'see-caseworkers': ['lead', 'member'],
  'give-return-code': ['lead'],
  screen: ['lead', 'member'],
  'end-report': ['lead', 'member'],
  'name-party': ['lead', 'member'],
  'strike-party': ['lead', 'member'],
  'keep-file': ['lead', 'member'],
  'list-files': ['lead', 'member', 'glass'],
  'take-file': ['lead', 'member', 'glass'],
  'strike-file': ['lead'],
  plan: ['lead', 'member'],
  'arrange-session': ['lead', 'member'],
  'end-session': ['lead', 'member'],
  'set-task': ['lead', 'member'],
  'do-task': ['lead', 'member'],
  'set-wall': ['lead', 'member'],
  'add-member': ['lead'],
  'let-go': ['lead'],
  'hand-over': ['lead'],
  lock: ['lead'],
  'review-glass': ['lead', 'member'],
  'ask-to-close': ['lead', 'member'],
  'decide-closing': ['lead', 'member'],
  'follow-up': ['lead', 'member'],
  // Who stands by her in the night must know whether an order protects her.
  'see-orders': ['lead', 'member', 'glass'],
  'open-order': ['lead', 'member'],
  'rewrite-order': ['lead', 'member'],
  'note-order-step': ['lead', 'member'],
  'keep-evidence': ['lead', 'member'],
  'strike-evidence': ['lead', 'member'],
  'make-pack': ['lead', 'member'],
  'take-pack': ['lead', 'member'],
  'note-warning': ['lead', 'member'],
  'note-warning-visit': ['lead', 'member'],
  'see-consents': ['lead', 'member', 'glass'],
  'record-consent': ['lead', 'member'],
  'withdraw-consent': ['lead', 'member'],
  'see-referrals': ['lead', 'member', 'glass'],
  'send-referral': ['lead', 'member'],
  'note-of-referral': ['lead', 'member'],
  'see-erasure': ['lead', 'member'],
  'decide-erasure': ['lead', 'member'],
  'see-mediation': ['lead', 'member', 'glass'],
  'open-mediation': ['lead', 'member'],
  'ask-side': ['lead', 'member'],
  'invite-guest': ['lead', 'member'],
  'pass-mediation': ['lead', 'member'],
  'sit-together': ['lead', 'member'],
  'write-caucus': ['lead', 'member'],
  settle: ['lead', 'member'],
  'mark-agreement': ['lead', 'member'],
  'keep-promise': ['lead', 'member'],
  'end-mediation': ['lead', 'member'],
  'give-side-code': ['lead', 'member'],
  'export-docket': ['lead', 'member'],
  'see-consultations': ['lead', 'member', 'glass'],
  'book-consultation': ['lead', 'member'],
  'end-consultation': ['lead', 'member'],
  'apply-for-aid': ['lead', 'member'],
  'note-aid': ['lead', 'member'],
} as const satisfies Readonly<Record<string, readonly Standing[]>>;

export type CaseAct = keyof typeof caseActs;

export const mayOnCase = (standing: Standing, act: CaseAct): boolean =>
  caseActs[act].some((allowed) => allowed === standing);

type Seated = { personId: string; seats: readonly GuardedSeat[] };

/** The desk opens a case of what it reads, and so does a counsellor of what she has. A mediator is called in later. */
export const mayOpen = (actor: Seated, request: { owner_id: string | null }): boolean =>
  actor.seats.includes('rights') ||
  (actor.seats.includes('counsellor') && request.owner_id === actor.personId);

/** Where nobody is left who leads, one of the team that is left; where nobody is left at all, one of the desk. */
export const mayTakeOver = (
  actor: Seated & { isWalledOff: boolean },
  team: readonly { id: string }[],
): boolean =>
  !actor.isWalledOff &&
  (team.length === 0 ? actor.seats.includes('rights') : team.some(({ id }) => id === actor.personId));

/** One of the desk on the same team decides what another of the team has asked for: never who asked. */
export const mayDecide = (actor: Seated, askedBy: string | null): boolean =>
  actor.seats.includes('rights') && askedBy !== actor.personId;

/** A caseworker in an emergency; not where a wall stands, and behind a lock only where a life is in danger. */
export const mayBreakGlass = (
  actor: Seated & { isWalledOff: boolean },
  { level, isLocked }: { level: string; isLocked: boolean },
): boolean => actor.seats.length > 0 && !actor.isWalledOff && (!isLocked || level === 'danger');
