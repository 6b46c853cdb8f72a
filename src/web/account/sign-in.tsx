import { isCoreError, ruleBroken } from '../../core/shared/errors.ts';
import { readPhone } from '../../core/people/phones/phone.ts';
import { isSmsError, isThrottled } from '../../platform/sms/sms-error.ts';
import { localPath } from '../local-path.ts';
import { useLoaded } from '../loaded.ts';
import { acting, goTo, loading, textOf } from '../page-request.ts';
import { faultOf } from '../fault-lines.ts';
import type { PageRequest } from '../request-context.ts';
import { Button, ButtonLink, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { TextField } from '../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../ui/frame/frame.tsx';
import { Note } from '../ui/note/note.tsx';
import { Page } from '../ui/page/page.tsx';
import { DemoCast } from './demo-cast.tsx';
import { nameOfOutside } from './outside/name-of-outside.ts';
import { doorsOutside, type DoorOutside } from './outside/doors-outside.ts';
import { pendingIn, readSigningIn, signingInCookie } from './signing-in.ts';

const outsideCodes = [
  'outside-account-unknown',
  'outside-account-taken',
  'outside-not-reached',
  'outside-refused',
  'outside-too-late',
] as const;

export const loader = loading(async (page, { request }) => {
  const { demo, auth } = page;
  const next = localPath(new URL(request.url).searchParams.get('next'));
  const told = outsideCodes.find((code) => code === new URL(request.url).searchParams.get('told')) ?? null;
  return {
    outside: doorsOutside(page, request),
    told,
    severed: new URL(request.url).searchParams.has('severed'),
    next,
    forPlace: pendingIn(next) !== undefined,
    cast: demo ? await auth.demoCast() : [],
  };
});

export const action = acting(
  async ({ page, form, args }) => {
    const waiting = readSigningIn(args.request);
    const again = form.has('again') && waiting;
    const phone = again ? waiting.phone : textOf(form, 'phone').trim();
    const next = again ? waiting.next : localPath(form.get('next'));
    if (!page.turns.maySendCode(readPhone(phone))) throw ruleBroken('too-many-codes');
    const sent = await send(page, phone);
    const told = sent === 'just-sent' ? '?told=just-sent' : again ? '?told=sent-again' : '';
    return goTo(`/sign-in/code${told}`, [signingInCookie({ phone, next }, args.request)]);
  },
  ({ signIn }) => ({ phone: { field: 'phone', label: signIn.phone } }),
);

/** Where a code is on its way already, that one lets her in. */
async function send(page: PageRequest, phone: string): Promise<'sent' | 'just-sent'> {
  try {
    await page.auth.sendCode(phone);
    return 'sent';
  } catch (error) {
    if (isCoreError(error) && error.code === 'code-just-sent') {
      page.turns.notSent(readPhone(phone));
      return 'just-sent';
    }
    throw inHerWords(error, page);
  }
}

/** What the provider of texts said is for the log; she is told what to do now. */
function inHerWords(error: unknown, { report }: PageRequest): unknown {
  if (!isSmsError(error)) return error;
  report(error);
  return ruleBroken(isThrottled(error) ? 'too-many-codes' : 'sms-not-sent');
}

export default function SignIn() {
  const { next, forPlace, cast, outside, told, severed } = useLoaded(loader);
  const answer = useAnswer();
  const { words, signedIn } = useFrame();
  const { signIn } = words;
  return (
    <Page
      title={signIn.title}
      lead={forPlace ? signIn.whyForActivity : signIn.why}
      back={{ href: next.split('?')[0] ?? '/', label: words.frame.back }}
    >
      {severed && <Note tone="calm">{words.devices.severedHere}</Note>}
      {signedIn && <AlreadyIn />}
      <ErrorSummary faults={answer?.faults ?? (told ? [{ sentence: words.errors.codes[told] }] : [])} />
      <form method="post">
        <input type="hidden" name="next" value={answer?.typed['next'] ?? next} />
        <TextField
          id="phone"
          label={signIn.phone}
          hint={signIn.phoneHint}
          fault={faultOf(answer?.faults, 'phone')}
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
          maxLength={20}
          required
          defaultValue={answer?.typed['phone']}
        />
        <Buttons>
          <Button>{signIn.send}</Button>
        </Buttons>
      </form>
      <ByOthers doors={outside} next={next} />
      <p className="section quiet">{signIn.noPhone}</p>
      {cast.length > 0 && <DemoCast cast={cast} next={next} />}
    </Page>
  );
}

function AlreadyIn() {
  const { signIn, frame } = useWords();
  return (
    <div className="section">
      <p>{signIn.already}</p>
      <Buttons>
        <ButtonLink kind="quiet" href="/me">
          {frame.mine}
        </ButtonLink>
      </Buttons>
    </div>
  );
}

function ByOthers({ doors, next }: { doors: readonly DoorOutside[]; next: string }) {
  const words = useWords();
  if (doors.length === 0) return null;
  return (
    <Buttons>
      {doors.map((door) => (
        <ButtonLink key={door.id} kind="quiet" href={`/sign-in/${door.id}?next=${encodeURIComponent(next)}`}>
          {words.signIn.byOrganisation(nameOfOutside(door, words))}
        </ButtonLink>
      ))}
    </Buttons>
  );
}
