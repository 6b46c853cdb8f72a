import { showActivity } from '../../../core/activities/show-activity.ts';
import { longestQuestion } from '../../../core/activity-questions/activity-question.ts';
import { askQuestion } from '../../../core/activity-questions/ask-question.ts';
import { personOnly } from '../../../core/shared/person-only.ts';
import { faultOf } from '../../fault-lines.ts';
import { arriving } from '../../../core/people/arriving.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { RadioField, TextArea } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';

export const loader = loading(async ({ ctx }, args) => {
  personOnly(ctx);
  return { activity: await showActivity(ctx, partOf(args, 'id')), key: ctx.newId() };
});

export const action = acting(
  async ({ page, form, args }) => {
    const activityId = partOf(args, 'id');
    const wish = { activityId, body: textOf(form, 'body'), withName: textOf(form, 'withName') === 'named' };
    await arriving(page, (ctx) => askQuestion(ctx, wish, onceOf(form)));
    return goTo(`/activities/${activityId}#questions`);
  },
  ({ life }) => ({ body: { field: 'body', label: life.questions.askLabel } }),
);

/** One question about an activity, with her name beside it or without. */
export default function Ask() {
  const { activity, key } = useLoaded(loader);
  const answer = useAnswer();
  const { questions } = useWords().life;
  return (
    <Page
      title={questions.ask}
      lead={<OwnWords>{activity.title}</OwnWords>}
      back={{ href: `/activities/${activity.id}`, label: activity.title, own: true }}
    >
      <form method="post">
        <ErrorSummary faults={answer?.faults ?? []} />
        <input type="hidden" name="key" value={key} />
        <TextArea
          id="body"
          label={questions.askLabel}
          hint={questions.askHint}
          maxLength={longestQuestion}
          fault={faultOf(answer?.faults, 'body')}
          defaultValue={answer?.typed['body']}
          required
        />
        <RadioField
          id="withName"
          label={questions.withName}
          chosen={answer?.typed['withName'] ?? 'nameless'}
          choices={[
            { value: 'nameless', label: questions.nameless },
            { value: 'named', label: questions.named },
          ]}
        />
        <Buttons>
          <Button>{questions.send}</Button>
        </Buttons>
      </form>
    </Page>
  );
}
