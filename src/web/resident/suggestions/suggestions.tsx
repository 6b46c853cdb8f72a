import { useActionData } from 'react-router';
import { listMySuggestions } from '../../../core/suggestions/list-my-suggestions.ts';
import { submitSuggestion } from '../../../core/suggestions/submit-suggestion.ts';
import { arriving } from '../../../core/people/arriving.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, askWhose, goTo, loading, onceOf, textOf, wasSignedIn } from '../../page-request.ts';
import { useAnswer, useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { MySuggestions } from './my-suggestions.tsx';
import { OtherWays } from './other-ways.tsx';
import { Receipt } from '../receipts/receipt.tsx';
import { SuggestionForm } from './suggestion-form.tsx';

export const loader = loading(async ({ ctx }, { request }) => ({
  mine: await listMySuggestions(ctx),
  key: ctx.newId(),
  sent: new URL(request.url).searchParams.has('sent'),
}));

/** A code never stands in an address: it is shown in the answer to the form itself. */
export const action = acting(
  async ({ page, form, args }) => {
    if (wasSignedIn(page, form, args.request)) return askWhose(page, form);
    // A form that asked nobody whose it is was drawn for nobody.
    const anonymous = page.session === null || textOf(form, 'whose') !== 'named';
    const wish = { body: textOf(form, 'body'), phone: textOf(form, 'phone').trim() || undefined, anonymous };
    const leaving = {
      ...onceOf(form),
      turn: anonymous ? page.turns.takeNameless() : 1,
      onFlood: (left: number) =>
        page.report(new Error(`the suggestion box is flooded: ${left} without a name today`)),
    };
    const { code } = await arriving(page, (ctx) => submitSuggestion(ctx, wish, leaving));
    return code === null ? goTo('/suggestions?sent=1') : { code };
  },
  ({ suggestions }) => ({
    body: { field: 'body', label: suggestions.body },
    phone: { field: 'phone', label: suggestions.phone },
  }),
  { asksWhose: true },
);

export default function Suggestions() {
  const { mine, key, sent } = useLoaded(loader);
  const sentNow = useActionData<typeof action>();
  const answer = useAnswer();
  const { words } = useFrame();
  const { suggestions } = words;
  const back = { href: '/', label: words.frame.firstPage };
  if (sentNow && 'code' in sentNow) return <Receipt code={sentNow.code} words={suggestions} />;
  return (
    <Page title={suggestions.title} lead={suggestions.lead} back={back}>
      {sent && (
        <div className="section">
          <Note tone="calm">{suggestions.sentNamed}</Note>
        </div>
      )}
      <SuggestionForm idempotencyKey={key} answer={answer} />
      <p className="section">
        <a href="/suggestions/answer">{suggestions.lookLink}</a>
      </p>
      {mine.length > 0 && <MySuggestions mine={mine} />}
      <OtherWays />
    </Page>
  );
}
