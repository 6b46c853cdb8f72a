import { questionCodes, questionOf, type Answer, type QuestionCode, type Screening } from './screen.ts';

/** One time that somebody asked. */
export type Asked = { at: Date; answers: Screening };

/** The last answer to a question, and since when it is that one. */
export type Answered = { question: QuestionCode; answer: Answer; since: Date };

/** What she chose before violence came to light she has not chosen in its face. */
const herChoice: readonly QuestionCode[] = ['other-routes-were-shown', 'she-wants-mediation-freely'];

const saysYes = (answers: Screening) => (code: QuestionCode) =>
  questionOf(code).isViolence === true && answers[code] === 'yes';

/**
 * What counts of all that was asked, one time after another: for each question the last answer that was given. What is left
 * open takes nothing back. Where violence is found that nobody knew of, her wish to mediate is asked anew.
 */
export function lastAnswers(screens: readonly Asked[]): Answered[] {
  const last = new Map<QuestionCode, Answered>();
  for (const { at, answers } of screens) {
    const isNews = (code: QuestionCode) => last.get(code)?.answer !== 'yes';
    if (questionCodes.filter(saysYes(answers)).some(isNews)) for (const code of herChoice) last.delete(code);
    for (const question of questionCodes) {
      const answer = answers[question] ?? 'open';
      if (answer === 'open' || last.get(question)?.answer === answer) continue;
      last.set(question, { question, answer, since: at });
    }
  }
  return questionCodes.flatMap((code) => last.get(code) ?? []);
}

/** Whether what was answered last is a yes that nobody waits with. */
export const isAlarming = ({ question, answer }: Answered): boolean =>
  answer === 'yes' && questionOf(question).isAlarm === true;

export const asScreening = (answered: readonly Answered[]): Screening =>
  Object.fromEntries(answered.map(({ question, answer }) => [question, answer]));
