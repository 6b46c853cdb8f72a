import { amountOf } from '../clocks/amount-of.ts';
import type { Clock, ClockCode } from '../clocks/clock.ts';

/**
 * What a district does itself, and may promise to do sooner. A court's time, and a woman's own time to ask for a review or a
 * confirmation, are nobody's to change.
 */
export const clocksOfDistricts = [
  'request-danger',
  'request-urgent',
  'request-ordinary',
  'request-complex',
  'warning-visit',
  'follow-up-first',
  'follow-up-second',
  'follow-up-third',
  'mediation-protection-request',
  'mediation-papers-back',
  'petition-notice',
  'petition-end',
] as const satisfies readonly ClockCode[];
export type ClockOfDistricts = (typeof clocksOfDistricts)[number];

/** Where practice alone says a number, a district may also take longer, within sense; where an article does, never. */
const longestOfPractice = 2;

export const mostAllowed = (clock: Clock): number =>
  amountOf(clock) * (clock.source.article === undefined ? longestOfPractice : 1);

/** Danger to life waits no longer than practice lets it wait anywhere. */
export const mostFor = (clock: Clock): number =>
  clock.clock === 'request-danger' || clock.clock === 'request-urgent' ? amountOf(clock) : mostAllowed(clock);
