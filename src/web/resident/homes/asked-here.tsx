import type { BoardQuestion } from '../../../core/board/board.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { Section } from '../../ui/page/page.tsx';
import { QuestionList } from '../board/question-list.tsx';

type AskedHereProps = { homeId: string; questions: readonly BoardQuestion[] };

/** The newest that were asked of this home for all to read. */
export function AskedHere({ homeId, questions }: AskedHereProps) {
  const { board } = useWords();
  if (questions.length === 0) return null;
  return (
    <Section title={board.title}>
      <QuestionList questions={questions} showHome={false} />
      <p>
        <a className="touch" href={`/questions?home=${homeId}`}>
          {board.all}
        </a>
      </p>
    </Section>
  );
}
