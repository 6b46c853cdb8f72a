import { showActivity } from '../../../core/activities/show-activity.ts';
import { feedbackWords, isFeedbackWord } from '../../../core/feedback/feedback.ts';
import { leaveFeedback } from '../../../core/feedback/leave-feedback.ts';
import { showMyFeedback } from '../../../core/feedback/show-my-feedback.ts';
import { personOnly } from '../../../core/shared/person-only.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { faultOf } from '../../fault-lines.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf, refused, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { RadioField, TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';

export const loader = loading(async ({ ctx }, args) => {
  personOnly(ctx);
  const activity = await showActivity(ctx, partOf(args, 'id'));
  return { activity, mine: await showMyFeedback(ctx, activity.id) };
});

export const action = acting(
  async ({ page, form, args }) => {
    const activityId = partOf(args, 'id');
    const word = textOf(form, 'word');
    if (!isFeedbackWord(word)) {
      const { errors, life } = sentencesIn(page.language);
      return refused(form, [
        { field: 'word', label: life.feedback.choose, sentence: errors.faults['invalid-value'] },
      ]);
    }
    await leaveFeedback(page.ctx, { activityId, word, line: textOf(form, 'line') });
    return goTo(`/activities/${activityId}/feedback`);
  },
  ({ life }) => ({ line: { field: 'line', label: life.feedback.line } }),
);

/** One word, and a line if she likes; she may change it. */
export default function FeedbackPage() {
  const { activity, mine } = useLoaded(loader);
  const answer = useAnswer();
  const { life, errors } = useWords();
  const { feedback } = life;
  const said = mine?.said;
  const word = { id: 'word', label: feedback.choose, fault: faultOf(answer?.faults, 'word') };
  return (
    <Page
      title={feedback.title}
      lead={feedback.lead}
      back={{ href: `/activities/${activity.id}`, label: activity.title, own: true }}
    >
      {mine === null ? (
        <Note>{errors.codes['has-not-come']}</Note>
      ) : (
        <form method="post">
          <ErrorSummary faults={answer?.faults ?? []} />
          {said && !answer && <Note tone="calm">{feedback.said}</Note>}
          <RadioField
            {...word}
            chosen={answer?.typed['word'] ?? said?.word ?? ''}
            choices={feedbackWords.map((value) => ({ value, label: feedback.word[value] }))}
          />
          <TextField
            id="line"
            label={feedback.line}
            hint={feedback.lineHint}
            maxLength={200}
            fault={faultOf(answer?.faults, 'line')}
            defaultValue={answer?.typed['line'] ?? said?.line ?? ''}
          />
          <Buttons>
            <Button>{said ? feedback.again : feedback.send}</Button>
          </Buttons>
        </form>
      )}
    </Page>
  );
}
