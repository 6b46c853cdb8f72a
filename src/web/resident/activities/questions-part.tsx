import {
  questionStateOf,
  type ActivityQuestion,
  type AnsweredQuestion,
} from '../../../core/activity-questions/activity-question.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';

type QuestionsPartProps = {
  activityId: string;
  answered: readonly AnsweredQuestion[];
  mine: readonly ActivityQuestion[];
  mayAsk: boolean;
};

/** What was asked and answered; hers that wait, or that were answered to her alone, are hers to see. */
export function QuestionsPart({ activityId, answered, mine, mayAsk }: QuestionsPartProps) {
  const { questions } = useWords().life;
  const shown = new Set(answered.map(({ id }) => id));
  const hers = mine.filter(({ id }) => !shown.has(id));
  if (!mayAsk && answered.length === 0 && hers.length === 0) return null;
  return (
    <Section title={questions.title} id="questions">
      {answered.map(({ id, body, answer, name }) => (
        <div className="qa" key={id}>
          <p className="quiet small">
            <OwnWords>{questions.asked(name)}</OwnWords>
          </p>
          <p className="words qa__asked">
            <OwnWords>{body}</OwnWords>
          </p>
          <p className="quiet small">{questions.answered}</p>
          <p className="words">
            <OwnWords>{answer}</OwnWords>
          </p>
        </div>
      ))}
      {hers.map((question) => (
        <Hers key={question.id} question={question} />
      ))}
      {mayAsk && (
        <Buttons>
          <ButtonLink kind="quiet" href={`/activities/${activityId}/ask`}>
            {questions.ask}
          </ButtonLink>
        </Buttons>
      )}
    </Section>
  );
}

function Hers({ question }: { question: ActivityQuestion }) {
  const { questions } = useWords().life;
  const state = questionStateOf(question);
  const { body, answer, answeredTo, removedWhy } = question;
  return (
    <div className="qa">
      <p className="tags">
        <span className="quiet small">{questions.mine}</span>
        <StateTag tone={state === 'open' ? 'sun' : 'plain'}>{questions.state[state]}</StateTag>
        {state === 'answered' && answeredTo === 'her' && <StateTag>{questions.onlyToYou}</StateTag>}
      </p>
      <p className="words qa__asked">
        <OwnWords>{body}</OwnWords>
      </p>
      {removedWhy !== null && <p>{questions.removedWhy(removedWhy)}</p>}
      {state === 'answered' && (
        <p className="words">
          <OwnWords>{answer}</OwnWords>
        </p>
      )}
    </div>
  );
}
