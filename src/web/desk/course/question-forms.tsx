import { longestAnswer, type ActivityQuestion } from '../../../core/activity-questions/activity-question.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { RadioField, TextArea, TextField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';

type FormProps = { question: ActivityQuestion; typed: Record<string, string> | undefined };

/** The host's answer, to all or only to her who asked. */
export function AnswerForm({ question, typed }: FormProps) {
  const { questions } = useWords().life;
  return (
    <form method="post">
      <input type="hidden" name="question" value={question.id} />
      <TextArea
        id={`answer-${question.id}`}
        name="answer"
        label={questions.answer}
        hint={questions.answerHint}
        aria-label={questions.answerOf(question.body)}
        maxLength={longestAnswer}
        defaultValue={typed?.['answer'] ?? question.answer ?? ''}
        required
      />
      <RadioField
        id="to"
        label={questions.to}
        chosen={typed?.['to'] ?? question.answeredTo ?? 'everybody'}
        choices={[
          { value: 'everybody', label: questions.everybody },
          { value: 'her', label: questions.her },
        ]}
      />
      <Buttons>
        <Button small>{question.answer === null ? questions.reply : questions.replyAgain}</Button>
      </Buttons>
    </form>
  );
}

/** Taking it away stands behind a touch, and says why. */
export function RemoveForm({ question, typed }: FormProps) {
  const { questions } = useWords().life;
  return (
    <details open={typed !== undefined && 'remove' in typed}>
      <summary>{questions.remove}</summary>
      <form method="post">
        <input type="hidden" name="question" value={question.id} />
        <TextField
          id={`why-${question.id}`}
          name="why"
          label={questions.why}
          maxLength={200}
          defaultValue={typed?.['why'] ?? ''}
          required
        />
        <Buttons>
          <Button kind="warn" small name="remove" value="1">
            {questions.removeYes}
          </Button>
        </Buttons>
      </form>
    </details>
  );
}
