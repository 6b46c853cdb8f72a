import { askOnBoard } from '../../../src/core/board/asking/ask-on-board.ts';
import { answerOnBoard } from '../../../src/core/board/moderating/answer-on-board.ts';
import { listQuestions } from '../../../src/core/board/moderating/list-questions.ts';
import { publishQuestion } from '../../../src/core/board/moderating/publish-question.ts';
import { asNobody, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';

/** The one that waits longest of those that nobody has looked over, for who keeps the home. */
export async function waitingOf(host: Person): Promise<string> {
  const waiting = (await listQuestions(host.ctx())).filter(({ state }) => state === 'waiting');
  return waiting.at(-1)?.id ?? '';
}

/** A question that is up with an answer, and one that waits. */
export async function livelyBoard(
  town: Town,
  { host, home }: { host: Person; home: { id: string } },
): Promise<void> {
  await askOnBoard(asNobody(town), { text: '婆婆说话老呛，\n"咋办？"', homeId: home.id });
  const questionId = await waitingOf(host);
  await publishQuestion(host.ctx(), { questionId, words: '婆婆说话老呛，\n"咋办？"' });
  await answerOnBoard(host.ctx(), { questionId, words: '先顺着，\n"再说理"' });
  await askOnBoard(asNobody(town), { text: '几点开门？', homeId: home.id });
}
