import {
  hearers,
  questionStateOf,
  type ActivityQuestion,
} from '../../../core/activity-questions/activity-question.ts';
import { answerQuestion } from '../../../core/activity-questions/answer-question.ts';
import { listQuestions } from '../../../core/activity-questions/list-questions.ts';
import { removeQuestion } from '../../../core/activity-questions/remove-question.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf, textOf } from '../../page-request.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Card } from '../../ui/card/card.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { AnswerForm, RemoveForm } from './question-forms.tsx';

export const loader = loading(({ ctx }, args) => listQuestions(ctx, partOf(args, 'id')));

export const action = acting(
  async ({ page: { ctx }, form, args }) => {
    const id = textOf(form, 'question');
    const to = hearers.find((hearer) => hearer === textOf(form, 'to'));
    if (form.has('remove')) await removeQuestion(ctx, { id, why: textOf(form, 'why') });
    else await answerQuestion(ctx, { id, answer: textOf(form, 'answer'), to });
    return goTo(`/desk/activities/${partOf(args, 'id')}/questions`);
  },
  ({ life: { questions } }, form) => ({
    answer: { field: `answer-${textOf(form, 'question')}`, label: questions.answer },
    why: { field: `why-${textOf(form, 'question')}`, label: questions.why },
  }),
);

/** What was asked about one activity; what waits comes first. */
export default function Questions() {
  const { activity, questions: asked } = useLoaded(loader);
  const answer = useAnswer();
  const { questions } = useWords().life;
  return (
    <Page
      title={questions.title}
      back={{ href: `/desk/activities/${activity.id}`, label: activity.title, own: true }}
    >
      <ErrorSummary faults={answer?.faults ?? []} />
      {asked.length === 0 && (
        <div className="section">
          <Note>{questions.none}</Note>
        </div>
      )}
      {asked.map((question) => (
        <One key={question.id} question={question} answer={answer} />
      ))}
    </Page>
  );
}

function One({ question, answer }: { question: ActivityQuestion; answer: FormAnswer | undefined }) {
  const { questions } = useWords().life;
  const state = questionStateOf(question);
  const its = answer?.typed['question'] === question.id ? answer : undefined;
  const forms = (
    <>
      <AnswerForm question={question} answer={its} />
      <RemoveForm question={question} answer={its} />
    </>
  );
  return (
    <section className="section" id={`question-${question.id}`}>
      <Card {...(state === 'open' && { tone: 'sun' as const })}>
        <p className="quiet small">{questions.asked(question.name)}</p>
        <h2 className="words">
          <OwnWords>{question.body}</OwnWords>
        </h2>
        <p className="tags">
          <StateTag tone={state === 'open' ? 'sun' : 'plain'}>{questions.state[state]}</StateTag>
          {question.answeredTo === 'her' && <StateTag>{questions.her}</StateTag>}
        </p>
        {question.answer !== null && (
          <p className="words">
            <OwnWords>{question.answer}</OwnWords>
          </p>
        )}
        {question.removedWhy !== null && <p>{questions.removedWhy(question.removedWhy)}</p>}
        {state === 'open' && forms}
        {state === 'answered' && (
          <details open={its !== undefined}>
            <summary>{questions.more}</summary>
            {forms}
          </details>
        )}
      </Card>
    </section>
  );
}
