import type { BoardQuestion } from '../../../core/board/board.ts';
import { Card } from '../../ui/card/card.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { momentOf } from '../../view/moments.ts';

type QuestionListProps = { questions: readonly BoardQuestion[]; showHome: boolean };

/** Each question with its answers; who answered is told by what she is. */
export function QuestionList({ questions, showHome }: QuestionListProps) {
  const { words, now } = useFrame();
  const { board, dates } = words;
  return (
    <div className="stack">
      {questions.map((question) => (
        <Card key={question.id}>
          <p className="suggestion__words">
            <OwnWords>{question.words}</OwnWords>
          </p>
          <p className="quiet small">
            {question.name === null ? board.nameless : <OwnWords>{question.name}</OwnWords>}
            {showHome && question.homeName !== null && (
              <>
                {' · '}
                <OwnWords>{question.homeName}</OwnWords>
              </>
            )}
            {' · '}
            {dates.stamp(momentOf(question.publishedAt, now))}
          </p>
          {question.answers.length === 0 ? (
            <p className="quiet">{board.noAnswer}</p>
          ) : (
            <AnswersTo question={question} />
          )}
        </Card>
      ))}
    </div>
  );
}

export function AnswersTo({ question }: { question: Pick<BoardQuestion, 'answers'> }) {
  const { board } = useFrame().words;
  return (
    <ul className="stack" aria-label={board.answers}>
      {question.answers.map(({ id, words, role, homeName }) => (
        <li key={id}>
          <strong>
            {board.role[role]}
            {homeName !== null && (
              <>
                {' · '}
                <OwnWords>{homeName}</OwnWords>
              </>
            )}
          </strong>
          <p className="suggestion__words">
            <OwnWords>{words}</OwnWords>
          </p>
        </li>
      ))}
    </ul>
  );
}
