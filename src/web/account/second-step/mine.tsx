import { noteSignIn } from '../../../core/people/note-sign-in.ts';
import { startOfDay } from '../../../core/shared/dates.ts';
import type { SeenPasskey } from '../../../platform/auth/second-step/second-step.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, textOf } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import type { PageRequest } from '../../request-context.ts';
import { momentOf } from '../../view/moments.ts';
import { doorBefore, staffOnly } from './office-door.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { passCodesOn } from './pass-codes-on.ts';

const here = '/me/second-step';

const toldOf = (told: string | null): 'passkeyAdded' | 'forgotten' | null =>
  told === 'passkeyAdded' || told === 'forgotten' ? told : null;

export const loader = loading(async (page, { request }) => {
  await staffOnly(page);
  const { secondStep } = page.auth;
  const state = await secondStep.show(request.headers);
  // What opens the office is changed only from inside it.
  if (!state.isDone) throw goTo(doorBefore(here));
  const { searchParams } = new URL(request.url);
  const passkey = state.isSet ? await secondStep.offerPasskey(request.headers) : null;
  return { ...state, passkey, told: toldOf(searchParams.get('told')) };
});

async function note(page: PageRequest, verb: 'renew-recovery-codes' | 'add-passkey' | 'forget-passkey') {
  for (const ctx of await page.everywhere()) await noteSignIn(ctx, { verb });
}

export const action = acting(async ({ page, form, args: { request } }) => {
  await staffOnly(page);
  const { headers } = request;
  const { secondStep } = page.auth;
  if (form.has('credential')) {
    const answer = { sealed: textOf(form, 'sealed'), credential: textOf(form, 'credential') };
    const at = { origin: new URL(request.url).origin, userAgent: headers.get('user-agent') };
    await secondStep.keepPasskey(headers, { ...answer, ...at });
    await note(page, 'add-passkey');
    return goTo(`${here}?told=passkeyAdded`);
  }
  if (form.has('forget')) {
    await secondStep.forgetPasskey(headers, textOf(form, 'forget'));
    await note(page, 'forget-passkey');
    return goTo(`${here}?told=forgotten`);
  }
  const codes = await secondStep.renewRecoveryCodes(headers);
  await note(page, 'renew-recovery-codes');
  return passCodesOn(page, codes, { request, next: here });
});

/** How her second step stands: new codes, another phone, the devices that open without digits. */
export default function MySecondStep() {
  const { recoveryCodesLeft, passkeys, passkey, told, isSet } = useLoaded(loader);
  const answer = useAnswer();
  const { secondStep, me } = useWords();
  return (
    <Page title={secondStep.mineTitle} lead={secondStep.mineLead} back={{ href: '/me', label: me.title }}>
      {told && <Note tone="calm">{secondStep[told]}</Note>}
      <ErrorSummary faults={answer?.faults ?? []} />
      <form method="post" className="section">
        <p>{secondStep.codesLeft(recoveryCodesLeft)}</p>
        <Buttons>
          {isSet && <Button kind="quiet">{secondStep.renew}</Button>}
          <ButtonLink kind="quiet" href={`/second-step/set-up?next=${here}`}>
            {secondStep.change}
          </ButtonLink>
        </Buttons>
      </form>
      <Section title={secondStep.passkeys}>
        <p className="quiet">{secondStep.passkeysWhy}</p>
        <Passkeys passkeys={passkeys} />
        {passkey && <PasskeyForm kind="make" passkey={passkey} label={secondStep.addPasskey} />}
      </Section>
    </Page>
  );
}

function Passkeys({ passkeys }: { passkeys: readonly SeenPasskey[] }) {
  const { words, now } = useFrame();
  const { secondStep, devices, dates } = words;
  if (passkeys.length === 0) return <p>{secondStep.noPasskeys}</p>;
  return (
    <form method="post" className="section">
      <List label={secondStep.passkeys}>
        {passkeys.map(({ id, device, madeAt, lastUsedOn }) => {
          const kind = device === null ? devices.unknown : devices.kinds[device];
          const since = secondStep.since(dates.stamp(momentOf(madeAt, now)));
          const used = lastUsedOn && secondStep.lastUsed(dates.day(momentOf(startOfDay(lastUsedOn), now)));
          return (
            <ListRow
              key={id}
              title={kind}
              text={[since, used].filter(Boolean).join(' · ')}
              end={
                <Button kind="quiet" small name="forget" value={id}>
                  {secondStep.forget}
                  <span className="unseen"> {`${kind} ${since}`}</span>
                </Button>
              }
            />
          );
        })}
      </List>
    </form>
  );
}
