import type { Level } from '../requests/request.ts';

/** What is asked before anything else is done, about violence first. Nobody has to answer; a question left open is open. */
export const answers = ['yes', 'no', 'open'] as const;
export type Answer = (typeof answers)[number];

type Question = {
  about: 'violence' | 'children' | 'capacity' | 'mediation' | 'breadth';
  /** The level that a yes calls for at the least. */
  level?: Level;
  /** A yes is violence in the words of the law. */
  isViolence?: true;
  /** At a yes somebody acts before anything is written. */
  isAlarm?: true;
};

/** 反家庭暴力法 §2 and §14, 法释〔2022〕17号 §3, 人民调解法 §17; in the order in which a conversation goes. */
export const questions = {
  'in-danger-now': { about: 'violence', level: 'danger', isViolence: true, isAlarm: true },
  'life-threatened': { about: 'violence', level: 'danger', isViolence: true, isAlarm: true },
  'may-end-her-life': { about: 'violence', level: 'danger', isAlarm: true },
  'body-hurt': { about: 'violence', level: 'urgent', isViolence: true, isAlarm: true },
  'held-against-her-will': { about: 'violence', level: 'urgent', isViolence: true },
  'starved-or-left-cold': { about: 'violence', level: 'urgent', isViolence: true },
  'insulted-or-scared-often': { about: 'violence', level: 'urgent', isViolence: true },
  'followed-or-pestered': { about: 'violence', level: 'urgent', isViolence: true },
  'afraid-to-speak-before-the-other': { about: 'violence', level: 'urgent' },
  'child-hurt-or-at-risk': { about: 'children', level: 'urgent', isViolence: true, isAlarm: true },
  'child-without-care': { about: 'children', level: 'urgent' },
  'child-sees-violence': { about: 'children', level: 'urgent' },
  'sufferer-is-a-minor': { about: 'capacity', level: 'urgent' },
  'sufferer-cannot-fully-decide': { about: 'capacity', level: 'ordinary' },
  'old-ill-disabled-or-pregnant': { about: 'capacity', level: 'ordinary' },
  'one-side-refuses-mediation': { about: 'mediation' },
  'other-routes-were-shown': { about: 'mediation' },
  'she-wants-mediation-freely': { about: 'mediation' },
  'several-bodies-are-needed': { about: 'breadth', level: 'complex' },
} as const satisfies Readonly<Record<string, Question>>;

export type QuestionCode = keyof typeof questions;

const isQuestion = (code: string): code is QuestionCode => Object.hasOwn(questions, code);
export const questionCodes: readonly QuestionCode[] = Object.keys(questions).filter(isQuestion);

export const questionOf = (code: QuestionCode): Question => questions[code];

/** What was answered; whatever is missing is open. */
export type Screening = Readonly<Partial<Record<QuestionCode, Answer>>>;

/**
 * `open`: it may be offered. `her-choice`: there is violence, the other routes were shown, and she wants it freely.
 * `not-offered`: there is violence, or nobody has ruled it out. `refused`: one side said no, and that ends it.
 */
export const mediationStates = ['open', 'her-choice', 'not-offered', 'refused'] as const;
export type MediationState = (typeof mediationStates)[number];

/** Whether both sides may be brought together. */
export const mayMediate = (state: MediationState): boolean => state === 'open' || state === 'her-choice';

/** For whom a report may be due: whoever cannot speak for herself in full. */
export const concerns = ['minor', 'limited-capacity'] as const;
export type Concern = (typeof concerns)[number];

/** What the answers say. */
export type Finding = {
  level: Level;
  isViolent: boolean;
  mediation: MediationState;
  concern: Concern | null;
};
