import { longestAnswer, type ActivityQuestion } from '../../../core/activity-questions/activity-question.ts';
import { faultOf } from '../../fault-lines.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { RadioField, TextArea, TextField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { openingWords } from '../../view/words/opening-words.ts';

type FormProps = { question: ActivityQuestion; answer: FormAnswer | undefined };

/** Which of several questions a button is for, to whoever hears the buttons alone. */
function AboutIt({ question: { body } }: Pick<FormProps, 'question'>) {
  return (
    <span className="unseen">
      {' '}
      <OwnWords>{openingWords(body)}</OwnWords>
    </span>
  );
}

/** The host's answer, to all or only to her who asked. */
export function AnswerForm({ question, answer }: FormProps) {
  const { questions } = useWords().life;
  const typed = answer?.typed;
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
        fault={faultOf(answer?.faults, `answer-${question.id}`)}
        defaultValue={typed?.['answer'] ?? question.answer ?? ''}
        required
      />
      <RadioField
        id={`to-${question.id}`}
        name="to"
        label={questions.to}
        chosen={typed?.['to'] ?? question.answeredTo ?? 'everybody'}
        choices={[
          { value: 'everybody', label: questions.everybody },
          { value: 'her', label: questions.her },
        ]}
      />
      <Buttons>
        <Button small>
          {question.answer === null ? questions.reply : questions.replyAgain}
          <AboutIt question={question} />
        </Button>
      </Buttons>
    </form>
  );
}

/** Taking it away stands behind a touch, and says why. */
export function RemoveForm({ question, answer }: FormProps) {
  const { questions } = useWords().life;
  const typed = answer?.typed;
  return (
    <details open={typed !== undefined && 'remove' in typed}>
      <summary>
        {questions.remove}
        <AboutIt question={question} />
      </summary>
      <form method="post">
        <input type="hidden" name="question" value={question.id} />
        <TextField
          id={`why-${question.id}`}
          name="why"
          label={questions.why}
          maxLength={200}
          fault={faultOf(answer?.faults, `why-${question.id}`)}
          defaultValue={typed?.['why'] ?? ''}
          required
        />
        <Buttons>
          <Button kind="warn" small name="remove" value="1">
            {questions.removeYes}
            <AboutIt question={question} />
          </Button>
        </Buttons>
      </form>
    </details>
  );
}
