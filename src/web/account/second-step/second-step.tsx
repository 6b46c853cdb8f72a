import { redirect } from 'react-router';
import { localPath } from '../../local-path.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, textOf } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { staffOnly } from './office-door.ts';
import { DemoCode } from './demo-code.tsx';
import { PasskeyForm } from './passkey-form.tsx';

const nextOf = (request: Request) => localPath(new URL(request.url).searchParams.get('next'));

export const loader = loading(async (page, { request }) => {
  await staffOnly(page);
  const { secondStep } = page.auth;
  const state = await secondStep.show(request.headers);
  const next = nextOf(request);
  // Another tab was first, or she came back by 「返回」.
  if (state.isDone) throw goTo(next);
  if (!state.isSet) throw redirect(`/second-step/set-up?next=${encodeURIComponent(next)}`);
  const passkey = await secondStep.askForPasskey(request.headers);
  return { next, passkey, waitsUntil: state.waitsUntil, demo: state.demo };
});

export const action = acting(async ({ page, form, args: { request } }) => {
  await staffOnly(page);
  const { secondStep } = page.auth;
  const [sealed, credential] = [textOf(form, 'sealed'), textOf(form, 'credential')];
  const { setCookie } = form.has('credential')
    ? await secondStep.takePasskey(request.headers, {
        ...{ sealed, credential, origin: new URL(request.url).origin },
      })
    : await secondStep.takeCode(request.headers, textOf(form, 'code'));
  return goTo(nextOf(request), setCookie);
});

/** Phone and code are behind her; this opens the office. Her own pages are open to her either way. */
export default function SecondStep() {
  const { passkey, waitsUntil, demo } = useLoaded(loader);
  const answer = useAnswer();
  const { words, now } = useFrame();
  const { secondStep, dates } = words;
  const faults = (answer?.faults ?? []).map((fault) => ({ ...fault, field: 'code' }));
  return (
    <Page title={secondStep.title} lead={secondStep.lead}>
      {demo && <DemoCode code={demo.code} />}
      {waitsUntil && (
        <div className="section">
          <Note tone="sun">{secondStep.waits(dates.moment(momentOf(waitsUntil, now)))}</Note>
        </div>
      )}
      <ErrorSummary faults={faults} />
      <CodeForm fault={faults[0]?.sentence} />
      {passkey && <PasskeyForm kind="show" passkey={passkey} label={secondStep.usePasskey} />}
      <Buttons>
        <ButtonLink kind="quiet" href="/me">
          {secondStep.notNow}
        </ButtonLink>
      </Buttons>
      <p className="section quiet">{secondStep.lost}</p>
    </Page>
  );
}

function CodeForm({ fault }: { fault: string | undefined }) {
  const { secondStep } = useWords();
  return (
    <form method="post">
      <TextField
        id="code"
        label={secondStep.code}
        hint={secondStep.codeHint}
        fault={fault}
        autoComplete="one-time-code"
        maxLength={20}
        required
      />
      <Buttons>
        <Button>{secondStep.enter}</Button>
      </Buttons>
    </form>
  );
}
