import { useActionData } from 'react-router';
import { findByCaller } from '../../../core/requests/reading/find-by-caller.ts';
import { listRequests } from '../../../core/requests/queue/list-requests.ts';
import { acting, loading, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { deskCtx } from './desk-ctx.ts';
import { RequestRows } from './request-rows.tsx';

/** The page itself is for those alone who have a queue. */
export const loader = loading(async (page) => {
  await listRequests(await deskCtx(page), { limit: 1 });
  return null;
});

export const action = acting(
  async ({ page, form }) => ({
    found: await findByCaller(await deskCtx(page), { numberOrCode: textOf(form, 'numberOrCode') }),
  }),
  ({ requests }) => ({ numberOrCode: { field: 'numberOrCode', label: requests.caller.number } }),
);

/** Somebody rings again: by her number or her code, which stand in no address. */
export default function Caller() {
  const done = useActionData<typeof action>();
  const answer = useAnswer();
  const { requests } = useWords();
  const { caller } = requests;
  const found = done && 'found' in done ? done.found : null;
  return (
    <Page title={caller.title} lead={caller.lead} back={{ href: '/desk/requests', label: requests.title }}>
      <form method="post" autoComplete="off" noValidate>
        <ErrorSummary faults={answer?.faults ?? []} />
        <TextField
          {...typedField(answer)('numberOrCode')}
          label={caller.number}
          autoComplete="off"
          required
        />
        <Buttons>
          <Button>{caller.find}</Button>
        </Buttons>
      </form>
      {found && found.length === 0 && (
        <div className="section">
          <Note tone="sun">{caller.none}</Note>
        </div>
      )}
      {found && found.length > 0 && (
        <Section title={caller.found(found.length)}>
          <RequestRows items={found} label={caller.found(found.length)} />
        </Section>
      )}
    </Page>
  );
}
