import { flagsOf } from '../../../core/board/flags-of.ts';
import { answerOnBoard, removeAnswer } from '../../../core/board/moderating/answer-on-board.ts';
import { publishQuestion } from '../../../core/board/moderating/publish-question.ts';
import { removeQuestion } from '../../../core/board/moderating/remove-question.ts';
import { showQuestion, type QuestionOpened } from '../../../core/board/moderating/show-question.ts';
import { herOf } from '../../cells/her-cells.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextArea, TickField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { isTicked, typedField } from '../../view/forms/typed-field.ts';

export const headers = () => ({ 'Cache-Control': 'no-store' });

export const loader = loading(async (page, args) => {
  const questionId = partOf(args, 'id');
  const ctx = await herOf(page, questionId);
  return { question: await showQuestion(ctx, { questionId }), key: ctx.newId() };
});

export const action = acting(
  async ({ page, form, args }) => {
    const questionId = partOf(args, 'id');
    const ctx = await herOf(page, questionId);
    const act = textOf(form, 'act');
    if (act === 'publish')
      await publishQuestion(
        ctx,
        { questionId, words: textOf(form, 'words'), lookedOver: form.has('lookedOver') },
        onceOf(form),
      );
    if (act === 'answer')
      await answerOnBoard(ctx, { questionId, words: textOf(form, 'reply') }, onceOf(form));
    if (act === 'remove-answer')
      await removeAnswer(ctx, { answerId: textOf(form, 'answerId') }, onceOf(form));
    if (act === 'moderator' || act === 'needs-help') {
      await removeQuestion(ctx, { questionId, why: act }, onceOf(form));
      return goTo('/desk/questions');
    }
    return goTo(`/desk/questions/${questionId}`);
  },
  ({ board: { desk } }, form) => ({
    words:
      form.get('act') === 'answer'
        ? { field: 'reply', label: desk.answer }
        : { field: 'words', label: desk.words },
    lookedOver: { field: 'lookedOver', label: desk.lookedOver },
  }),
);

/** One question: as she wrote it, what to take out, how everybody will read it. */
export default function QuestionToLookOver() {
  const { question, key } = useLoaded(loader);
  const answer = useAnswer();
  const { desk } = useWords().board;
  return (
    <Page title={desk.title} back={{ href: '/desk/questions', label: desk.title }}>
      <ErrorSummary faults={answer?.faults ?? []} />
      <Section title={desk.original}>
        <p className="suggestion__words">
          {question.original === null ? desk.gone : <OwnWords>{question.original}</OwnWords>}
        </p>
        <Flags flags={question.flags} />
        <p>
          <a className="touch" href={`/desk/requests/${question.requestId}`}>
            {desk.request}
          </a>
        </p>
      </Section>
      {question.state !== 'removed' && (
        <>
          <PublishForm question={question} idempotencyKey={key} />
          <NotUp idempotencyKey={key} />
        </>
      )}
      {question.state === 'public' && <Answering question={question} idempotencyKey={key} />}
    </Page>
  );
}

function Flags({ flags }: Pick<QuestionOpened, 'flags'>) {
  const { desk } = useWords().board;
  if (flags.length === 0) return null;
  return (
    <Note tone="sun">
      {desk.flags}
      {'：'}
      <OwnWords>{flags.map(({ kind, text }) => `${desk.flag[kind]} ${text}`).join('、')}</OwnWords>
    </Note>
  );
}

type FormProps = { question: QuestionOpened; idempotencyKey: string };

function PublishForm({ question, idempotencyKey }: FormProps) {
  const { desk } = useWords().board;
  const given = useAnswer();
  const answer = given?.typed['act'] === 'publish' ? given : undefined;
  const field = typedField(answer);
  const typed = field('words', question.proposed);
  const isFlagged = question.flags.length > 0 || flagsOf(typed.defaultValue).length > 0;
  return (
    <form method="post" className="section" noValidate>
      <input type="hidden" name="key" value={`${idempotencyKey}-publish`} />
      <TextArea {...typed} label={desk.words} hint={desk.wordsHint} rows={4} required />
      {question.showsName && question.name !== null && (
        <p>
          <OwnWords>{desk.withName(question.name)}</OwnWords>
        </p>
      )}
      {isFlagged && (
        <TickField
          id="lookedOver"
          label={desk.lookedOver}
          fault={field('lookedOver').fault}
          ticked={isTicked(answer, 'lookedOver', false)}
        />
      )}
      <Buttons>
        <Button name="act" value="publish">
          {question.state === 'public' ? desk.again : desk.publish}
        </Button>
      </Buttons>
    </form>
  );
}

function NotUp({ idempotencyKey }: { idempotencyKey: string }) {
  const { desk } = useWords().board;
  return (
    <form method="post" className="section">
      <input type="hidden" name="key" value={`${idempotencyKey}-remove`} />
      <p className="quiet">{desk.needsHelpWhy}</p>
      <Buttons>
        <Button kind="warn" name="act" value="needs-help">
          {desk.needsHelp}
        </Button>
        <Button kind="quiet" name="act" value="moderator">
          {desk.remove}
        </Button>
      </Buttons>
    </form>
  );
}

function Answering({ question, idempotencyKey }: FormProps) {
  const { board } = useWords();
  const { desk } = board;
  const answer = useAnswer();
  const field = typedField(answer?.typed['act'] === 'answer' ? answer : undefined);
  return (
    <Section title={board.answers}>
      {question.answers.map(({ id, words, role }) => (
        <form key={id} method="post" className="stack">
          <input type="hidden" name="key" value={`${idempotencyKey}-${id}`} />
          <input type="hidden" name="answerId" value={id} />
          <p>
            <strong>{board.role[role]}</strong> <OwnWords>{words}</OwnWords>
          </p>
          <Buttons>
            <Button small kind="quiet" name="act" value="remove-answer">
              {desk.removeAnswer}
            </Button>
          </Buttons>
        </form>
      ))}
      <form method="post" noValidate>
        <input type="hidden" name="key" value={`${idempotencyKey}-answer`} />
        <TextArea {...field('reply')} label={desk.answer} hint={desk.answerHint} rows={3} required />
        <Buttons>
          <Button name="act" value="answer">
            {desk.answerButton}
          </Button>
        </Buttons>
      </form>
    </Section>
  );
}
