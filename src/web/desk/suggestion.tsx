import { answerSuggestion } from '../../core/suggestions/answer-suggestion.ts';
import { closeSuggestion } from '../../core/suggestions/close-suggestion.ts';
import { showSuggestionToOffice } from '../../core/suggestions/show-suggestion-to-office.ts';
import type { Suggestion } from '../../core/suggestions/suggestion.ts';
import { faultOf } from '../fault-lines.ts';
import { useLoaded } from '../loaded.ts';
import type { FormAnswer } from '../given-back/form-answer.ts';
import { acting, goTo, loading, partOf, textOf } from '../page-request.ts';
import { Button, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { TextArea } from '../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../ui/frame/frame.tsx';
import { OwnWords } from '../ui/own-words/own-words.tsx';
import { Page, Section } from '../ui/page/page.tsx';
import { momentOf } from '../view/moments.ts';

export const loader = loading(({ ctx }, args) => showSuggestionToOffice(ctx, partOf(args, 'id')));

export const action = acting(
  async ({ page: { ctx }, form, args }) => {
    const id = partOf(args, 'id');
    if (form.has('close')) await closeSuggestion(ctx, { id });
    else await answerSuggestion(ctx, { id, answer: textOf(form, 'answer') });
    return goTo('/desk/suggestions');
  },
  ({ suggestions }) => ({ answer: { field: 'answer', label: suggestions.office.answer } }),
);

export default function OneSuggestion() {
  const one = useLoaded(loader);
  const answer = useAnswer();
  const { words, now } = useFrame();
  const { suggestions, dates } = words;
  const { office } = suggestions;
  return (
    <Page
      title={suggestions.title}
      lead={office.leftAt(dates.stamp(momentOf(one.leftAt, now)))}
      back={{ href: '/desk/suggestions', label: suggestions.title }}
    >
      <div className="section">
        <p className="suggestion__words">
          <OwnWords>{one.body ?? suggestions.gone}</OwnWords>
        </p>
        {one.phone && (
          <p>
            <OwnWords>{office.phone(one.phone)}</OwnWords>
          </p>
        )}
        <p className="quiet">{one.hasInbox ? office.toInbox : office.byCode}</p>
      </div>
      {one.closedAt ? <Done one={one} at={one.closedAt} /> : <AnswerForm answer={answer} />}
    </Page>
  );
}

function Done({ one, at }: { one: Suggestion; at: Date }) {
  const { words, now } = useFrame();
  const { office } = words.suggestions;
  return (
    <Section title={office.answer}>
      <p className="suggestion__words">
        {one.answer === null ? office.closed : <OwnWords>{one.answer}</OwnWords>}
      </p>
      <p className="quiet">{office.doneAt(words.dates.stamp(momentOf(at, now)))}</p>
    </Section>
  );
}

function AnswerForm({ answer }: { answer: FormAnswer | undefined }) {
  const { office } = useWords().suggestions;
  return (
    <>
      <form method="post">
        <ErrorSummary faults={answer?.faults ?? []} />
        <TextArea
          id="answer"
          label={office.answer}
          hint={office.answerHint}
          fault={faultOf(answer?.faults, 'answer')}
          defaultValue={answer?.typed['answer']}
          rows={6}
          maxLength={2000}
          required
        />
        <Buttons>
          <Button>{office.send}</Button>
        </Buttons>
      </form>
      <form method="post" className="section">
        <p className="quiet">{office.closeWhy}</p>
        <Buttons>
          <Button kind="quiet" name="close" value="1">
            {office.close}
          </Button>
        </Buttons>
      </form>
    </>
  );
}
