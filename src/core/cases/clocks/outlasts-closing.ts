import type { ClockCode } from '../../clocks/clock.ts';

/**
 * What runs on once a case is closed: an order and a warning letter protect her still, what was agreed binds and a court has days, she
 * is to be told or asked, and all of them can still be done. Whatever else ran has nobody left who works on it.
 */
export const outlastsClosing = [
  'protection-order-decision',
  'protection-order-urgent-decision',
  'protection-order-review',
  'protection-order-validity',
  'warning-visit',
  'mediation-confirmation',
  'mediation-promise',
  'mediation-papers-back',
  'mediation-protection-request',
  'consent-tell-later',
  'erasure-wait',
] as const satisfies readonly ClockCode[];
