import {
  askedOfTheDesk,
  askedOfTheHome,
  askedOnTheBoard,
  ownWord,
  toTheAnswered,
  wishOfTheHome,
} from '../../../../db/seeds/demo/demo-help.ts';
import { askOnBoard } from '../../../core/board/asking/ask-on-board.ts';
import { findQuestionOfRequest } from '../../../core/board/board-queries.ts';
import { answerOnBoard } from '../../../core/board/moderating/answer-on-board.ts';
import { publishQuestion } from '../../../core/board/moderating/publish-question.ts';
import { submitRequest } from '../../../core/requests/asking/submit-request.ts';
import { noteContact } from '../../../core/requests/queue/note-contact.ts';
import { takeRequest } from '../../../core/requests/queue/take-request.ts';
import { inTransaction } from '../../../core/shared/transaction.ts';
import { askTalent } from '../../../core/talents/asking/ask-talent.ts';
import { offerTalent } from '../../../core/talents/hers/offer-talent.ts';
import type { DemoPeople } from './demo-people.ts';

/** What lies at the host's home: something to do, and who can do what, of whom one has been asked. */
export async function askTheHome({ homeId, nobody, ctxOf }: DemoPeople): Promise<void> {
  const { need, talent, other } = askedOfTheHome;
  await submitRequest(nobody(4), { door: 'need', homeId, ...need });
  await offerTalent(nobody(40), { homeId, ...other });
  const { id: requestId } = await offerTalent(nobody(20), { homeId, ...talent });
  await askTalent(ctxOf('host'), { requestId, words: wishOfTheHome });
}

/** What waits at the district's desk: two that are fresh, one whose clock runs out today, one that was answered. */
export async function askTheDesk({ nobody, ctxOf }: DemoPeople): Promise<void> {
  const { question, conflict, fresh, running, answered } = askedOfTheDesk;
  await submitRequest(nobody(question.hoursAgo), { door: 'question', text: question.text });
  await submitRequest(nobody(conflict.hoursAgo), { door: 'conflict', text: conflict.text });
  const help = { door: 'help', openedBy: ownWord } as const;
  await submitRequest(nobody(fresh.hoursAgo), { ...help, text: fresh.text });
  const taken = await submitRequest(nobody(running.hoursAgo), { ...help, text: running.text });
  await takeRequest(ctxOf('rights'), { requestId: taken.id });
  const need = await submitRequest(nobody(answered.hoursAgo), { door: 'need', text: answered.text });
  await takeRequest(ctxOf('rights2'), { requestId: need.id });
  const nextContactAt = new Date(ctxOf('rights2').now.getTime() + 3 * 86_400_000);
  await noteContact(ctxOf('rights2'), {
    ...{ requestId: need.id, way: 'none', message: toTheAnswered, nextContactAt },
  });
}

type OnTheBoard = { asked: (typeof askedOnTheBoard)[number]; hoursAgo: number; answerer: 'host' | 'rights' };

/** A question that everybody reads, with its answer. */
async function answerQuestion(
  { homeId, nobody, ctxOf }: DemoPeople,
  { asked: { text, answer }, hoursAgo, answerer }: OnTheBoard,
): Promise<void> {
  const { id: requestId } = await askOnBoard(nobody(hoursAgo), { text, homeId });
  const system = { ...ctxOf('host'), actor: { kind: 'system' as const } };
  const question = await inTransaction(system, ({ db }) => findQuestionOfRequest(db, requestId));
  if (!question) return;
  await publishQuestion(ctxOf('host'), { questionId: question.id, words: text });
  await answerOnBoard(ctxOf(answerer), { questionId: question.id, words: answer });
}

const [first, second] = askedOnTheBoard;

export const answerFirstQuestion = (people: DemoPeople): Promise<void> =>
  answerQuestion(people, { asked: first, hoursAgo: 48, answerer: 'host' });

export const answerSecondQuestion = (people: DemoPeople): Promise<void> =>
  answerQuestion(people, { asked: second, hoursAgo: 28, answerer: 'rights' });
