import { levels, type Level } from '../requests/request.ts';
import {
  questionCodes,
  questionOf,
  type Concern,
  type Finding,
  type MediationState,
  type Screening,
} from './screen.ts';

const said = (screening: Screening, code: keyof Screening) => screening[code] ?? 'open';

const isViolent = (screening: Screening): boolean =>
  questionCodes.some((code) => questionOf(code).isViolence && said(screening, code) === 'yes');

/** Only a no rules violence out; what was not asked or not answered rules out nothing, and where a child sees it, it is there. */
const isRuledOut = (screening: Screening): boolean =>
  said(screening, 'child-sees-violence') !== 'yes' &&
  questionCodes.every((code) => questionOf(code).about !== 'violence' || said(screening, code) === 'no');

/** The soonest that any yes calls for. A complex matter takes its time only where nothing else is pressing. */
function levelOf(screening: Screening): Level {
  const called = questionCodes.flatMap((code) =>
    said(screening, code) === 'yes' ? (questionOf(code).level ?? []) : [],
  );
  return levels.find((level) => called.includes(level)) ?? 'ordinary';
}

function mediationOf(screening: Screening): MediationState {
  if (said(screening, 'one-side-refuses-mediation') === 'yes') return 'refused';
  if (isRuledOut(screening) && !isViolent(screening)) return 'open';
  const mayChoose =
    levelOf(screening) !== 'danger' &&
    said(screening, 'afraid-to-speak-before-the-other') === 'no' &&
    said(screening, 'other-routes-were-shown') === 'yes' &&
    said(screening, 'she-wants-mediation-freely') === 'yes';
  return mayChoose ? 'her-choice' : 'not-offered';
}

/**
 * A refusal stands until somebody has asked anew and heard that neither side refuses: what nobody asked takes nothing back
 * (人民调解法 §17). `asked`: this time; `standing`: what counts of all times.
 */
export const mediationAfter = (
  before: MediationState,
  { asked, standing }: { asked: Screening; standing: Screening },
): MediationState =>
  before === 'refused' && said(asked, 'one-side-refuses-mediation') !== 'no'
    ? 'refused'
    : mediationOf(standing);

/** That she is in danger is taken back only by a no to each question that calls for it: she may have said it at the door. */
export const levelAfter = (before: Level, standing: Screening): Level =>
  before === 'danger' &&
  questionCodes.some((code) => questionOf(code).level === 'danger' && said(standing, code) !== 'no')
    ? 'danger'
    : levelOf(standing);

function concernOf(screening: Screening): Concern | null {
  if (!isViolent(screening) && said(screening, 'child-without-care') !== 'yes') return null;
  const isMinor = (['child-hurt-or-at-risk', 'child-without-care', 'sufferer-is-a-minor'] as const).some(
    (code) => said(screening, code) === 'yes',
  );
  if (isMinor) return 'minor';
  return said(screening, 'sufferer-cannot-fully-decide') === 'yes' ? 'limited-capacity' : null;
}

/** Violence before anything else: how soon, whether mediation may be spoken of at all, and for whom a report may be due. */
export const judgeScreen = (screening: Screening): Finding => ({
  level: levelOf(screening),
  isViolent: isViolent(screening),
  mediation: mediationOf(screening),
  concern: concernOf(screening),
});
