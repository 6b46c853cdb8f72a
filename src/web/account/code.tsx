import { redirect } from 'react-router';
import { ruleBroken } from '../../core/shared/errors.ts';
import { readPhone } from '../../core/people/phones/phone.ts';
import { useLoaded } from '../loaded.ts';
import { acting, goTo, loading, textOf } from '../page-request.ts';
import { faultOf } from '../fault-lines.ts';
import { Button, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { TextField } from '../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../ui/frame/frame.tsx';
import { Note } from '../ui/note/note.tsx';
import { Page } from '../ui/page/page.tsx';
import { maskedPhone, noSigningInCookie, pendingIn, readSigningIn, type Pending } from './signing-in.ts';

const toldOf = (told: string | null): 'just-sent' | 'sent-again' | null =>
  told === 'just-sent' || told === 'sent-again' ? told : null;

export const loader = loading(async (_, { request }) => {
  const waiting = readSigningIn(request);
  if (!waiting) throw redirect('/sign-in');
  const told = toldOf(new URL(request.url).searchParams.get('told'));
  return { told, phone: maskedPhone(waiting.phone), next: waiting.next, pending: pendingIn(waiting.next) };
});

export const action = acting(async ({ page, form, args }) => {
  const waiting = readSigningIn(args.request);
  if (!waiting) throw redirect('/sign-in');
  const phone = readPhone(waiting.phone);
  if (!page.turns.mayTryCode(phone)) throw ruleBroken('too-many-tries');
  const device = args.request.headers.get('user-agent');
  const { setCookie } = await page.auth.verifyCode(phone, textOf(form, 'code').trim(), device);
  page.turns.answered(phone);
  const cookies = [...setCookie, noSigningInCookie];
  const pending = pendingIn(waiting.next);
  if (!pending) return goTo(`/sign-in/done?next=${encodeURIComponent(waiting.next)}`, cookies);
  // 307 sends this very form on as a POST, now signed in: she pressed 「报名」 once, and that was enough.
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return redirect(pending.path, { status: 307, headers });
});

export default function Code() {
  const { told, phone, next, pending } = useLoaded(loader);
  const answer = useAnswer();
  const { words, demo } = useFrame();
  const { signIn } = words;
  const faults = (answer?.faults ?? []).map((fault) => ({ ...fault, field: 'code' }));
  return (
    <Page
      title={signIn.codeTitle}
      lead={signIn.codeSent(phone)}
      back={{ href: `/sign-in?next=${encodeURIComponent(next)}`, label: signIn.otherPhone }}
    >
      {demo && (
        <div className="section">
          <Note tone="sun">
            <a href="/demo/outbox">{signIn.demoCode}</a>
          </Note>
        </div>
      )}
      {told && !answer && (
        <output className="section said">
          <Note tone={told === 'sent-again' ? 'calm' : 'sun'}>{signIn.told[told]}</Note>
        </output>
      )}
      <ErrorSummary faults={faults} />
      <CodeForm pending={pending} fault={faultOf(faults, 'code')} />
      <form method="post" action="/sign-in">
        <Buttons>
          <Button kind="quiet" name="again" value="1">
            {signIn.again}
          </Button>
        </Buttons>
      </form>
    </Page>
  );
}

/** The code, and with it unseen what she chose before: one press signs her in and takes the place. */
function CodeForm({ pending, fault }: { pending: Pending | undefined; fault: string | undefined }) {
  const { signIn } = useWords();
  return (
    <form method="post">
      {pending?.fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        id="code"
        label={signIn.code}
        hint={signIn.codeHint}
        fault={fault}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        required
      />
      <Buttons>
        <Button>{pending ? signIn.enterAndSignUp : signIn.enter}</Button>
      </Buttons>
    </form>
  );
}
