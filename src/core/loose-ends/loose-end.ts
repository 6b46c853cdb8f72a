import type { SessionKind } from '../cases/case.ts';
import type { CaseView } from '../cases/reading/case-view.ts';
import type { ClockCode } from '../clocks/clock.ts';
import type { Purpose, Recipient } from '../consents/consent.ts';
import type { ConsultationKind } from '../consultations/consultation.ts';
import type { MediationStage } from '../mediations/mediation.ts';
import type { OrderState } from '../orders/order.ts';
import type { ReferralState } from '../referrals/referral.ts';
import { endOfDay } from '../shared/dates.ts';

type What =
  | { what: 'report' }
  | { what: 'erasure' }
  | { what: 'task'; words: string }
  | { what: 'session'; kind: SessionKind }
  | { what: 'consultation'; kind: ConsultationKind }
  | { what: 'order'; state: OrderState }
  | { what: 'mediation'; stage: MediationStage }
  | { what: 'referral'; to: string; state: ReferralState }
  /** `to`: the body's name, where it is one of the directory. */
  | { what: 'consent'; to: string | null; recipient: Recipient; purpose: Purpose }
  | { what: 'clock'; clock: ClockCode };

/** What is not finished in a case. `id`: of the row that it is about; `by`: when it must be, was to be, or ends; null where no day is set. */
export type LooseEnd = What & { id: string; by: Date | null };

/** What of a case itself it is told by. */
export const partsWithLooseEnds = ['tasks', 'sessions', 'reports'] as const;
type Part = (typeof partsWithLooseEnds)[number];
type Shown = Pick<CaseView, Part | 'clocks'>;

/** Whether the case is not closed before it: a gate without an answer, and both sides still talking. What binds goes on afterwards. */
export const holdsClosing = (end: LooseEnd): boolean =>
  end.what === 'report' || (end.what === 'mediation' && end.stage !== 'in-force');

/** What holds up the closing, and then her word, come before any day. */
const rankOf = (end: LooseEnd): number => (holdsClosing(end) ? 1 : end.what === 'erasure' ? 2 : 3);

const inOrder = (a: LooseEnd, b: LooseEnd): number =>
  rankOf(a) - rankOf(b) || (a.by?.getTime() ?? Infinity) - (b.by?.getTime() ?? Infinity) || 0;

function ofTheCase({ tasks, sessions, reports }: Shown): LooseEnd[] {
  return [
    ...reports.flatMap(({ id, ending }) =>
      ending === null ? [{ what: 'report' as const, id, by: null }] : [],
    ),
    ...tasks.flatMap(({ id, words, dueOn, doneAt }) =>
      doneAt === null
        ? [{ what: 'task' as const, id, words, by: dueOn === null ? null : endOfDay(dueOn) }]
        : [],
    ),
    ...sessions.flatMap(({ id, kind, startsAt, tookPlace }) =>
      tookPlace === null ? [{ what: 'session' as const, id, kind, by: startsAt }] : [],
    ),
  ];
}

/** Those that run about nothing else that is named: a link runs about a referral that nobody has answered yet. */
function clocksAlone({ clocks }: Shown, named: readonly string[]): LooseEnd[] {
  return clocks.flatMap(({ id, clock, aboutId, dueAt, stoppedAt }) =>
    stoppedAt === null && clock !== 'referral-link' && !named.includes(aboutId)
      ? [{ what: 'clock' as const, id, clock, by: dueAt }]
      : [],
  );
}

/** Where a clock runs about it, its end is that of the clock which ends next. */
const withItsClock = ({ clocks }: Shown, end: LooseEnd): LooseEnd => ({
  ...end,
  by: clocks.find(({ aboutId, stoppedAt }) => aboutId === end.id && stoppedAt === null)?.dueAt ?? end.by,
});

/** All that is not finished: of the case itself, and `elsewhere`; what is owed first, then by day. */
export function looseEndsOf(shown: Shown, elsewhere: readonly LooseEnd[]): LooseEnd[] {
  const named = elsewhere.map((end) => withItsClock(shown, end));
  const ids = named.map(({ id }) => id);
  return [...ofTheCase(shown), ...named, ...clocksAlone(shown, ids)].toSorted(inOrder);
}
