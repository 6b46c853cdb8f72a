import { noteSignIn } from '../../../core/people/note-sign-in.ts';
import { localPath } from '../../local-path.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, textOf } from '../../page-request.ts';
import { isCoreError } from '../../../core/shared/errors.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Qr } from '../../ui/qr/qr.tsx';
import type { PageRequest } from '../../request-context.ts';
import { DemoCode } from './demo-code.tsx';
import { doorBefore, staffOnly } from './office-door.ts';
import { passCodesOn } from './pass-codes-on.ts';

const nextOf = (request: Request) => localPath(new URL(request.url).searchParams.get('next'));

/** A form that was refused shows the key that she has already scanned. */
export const loader = loading(async (page, { request }) => {
  await staffOnly(page);
  const again = page.answer?.typed['sealed'];
  return offered(page, request, again);
});

async function offered({ auth }: PageRequest, request: Request, again: string | undefined) {
  try {
    return await auth.secondStep.offerKey(request.headers, { again });
  } catch (error) {
    // Another tab has set it up, or she came by an old link.
    if (isCoreError(error) && error.code === 'second-step-set-already')
      throw goTo(doorBefore(nextOf(request)));
    throw error;
  }
}

export const action = acting(async ({ page, form, args: { request } }) => {
  await staffOnly(page);
  const setUp = { sealed: textOf(form, 'sealed'), code: textOf(form, 'code') };
  const { recoveryCodes, setCookie } = await page.auth.secondStep.setUp(request.headers, setUp);
  for (const ctx of await page.everywhere()) await noteSignIn(ctx, { verb: 'set-second-step' });
  return passCodesOn(page, recoveryCodes, { request, next: nextOf(request), cookies: setCookie });
});

/** Her authenticator learns a key, which nobody is shown again. */
export default function SetUpSecondStep() {
  const { address, key, sealed, demoCode } = useLoaded(loader);
  const answer = useAnswer();
  const { secondStep } = useWords();
  const faults = (answer?.faults ?? []).map((fault) => ({ ...fault, field: 'code' }));
  return (
    <Page title={secondStep.setUpTitle} lead={secondStep.setUpLead}>
      <ErrorSummary faults={faults} />
      <ol className="section said-list said-list_steps">
        {secondStep.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="section qr_large">
        <Qr text={address} label={secondStep.qr} />
      </div>
      <p className="section">
        <a href={address}>{secondStep.sameDevice}</a>
      </p>
      <p className="section">
        {secondStep.key}
        <br />
        <code className="key-to-type">{key}</code>
      </p>
      <p className="quiet">{secondStep.once}</p>
      {demoCode !== null && <DemoCode code={demoCode} />}
      <KeyForm sealed={sealed} fault={faults[0]?.sentence} />
    </Page>
  );
}

function KeyForm({ sealed, fault }: { sealed: string; fault: string | undefined }) {
  const { secondStep } = useWords();
  return (
    <form method="post">
      <input type="hidden" name="sealed" value={sealed} />
      <TextField
        id="code"
        label={secondStep.code}
        fault={fault}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        required
      />
      <Buttons>
        <Button>{secondStep.setUp}</Button>
        <ButtonLink kind="quiet" href="/me">
          {secondStep.notNow}
        </ButtonLink>
      </Buttons>
    </form>
  );
}
