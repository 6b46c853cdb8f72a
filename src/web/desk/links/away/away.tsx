import { Button, Buttons } from '../../../ui/button/button.tsx';
import { TextField } from '../../../ui/field/field.tsx';
import { useWords } from '../../../ui/frame/frame.tsx';
import { Note } from '../../../ui/note/note.tsx';
import { Page, Section } from '../../../ui/page/page.tsx';
import { awayWords } from './away-words.ts';

/**
 * Her list on her own phone. The page holds no name and is the same for everybody, also for nobody: so a lost phone that is signed out
 * still learns that it is to wipe what it carries.
 */
export default function Away() {
  const words = useWords();
  const { away } = words;
  return (
    <Page title={away.title} lead={away.lead} back={{ href: '/desk/links', label: away.back }}>
      <noscript>
        <Note tone="sun">{away.noScript}</Note>
      </noscript>
      <div data-away={awayWords(words)} hidden>
        <div data-part="unable" className="note note_sun" hidden>
          {away.unable}
        </div>
        <div data-part="new" hidden>
          <Begin />
        </div>
        <div data-part="locked" hidden>
          <Locked />
        </div>
        <div data-part="open" hidden>
          <State />
          <ToDecide />
          <TheList />
          <PutAway />
        </div>
        <div data-part="gone" hidden>
          <Gone />
        </div>
      </div>
      <script src="/away/away.js" type="module" async />
    </Page>
  );
}

/** What is said when something happened; read out too. */
const Told = ({ part, tone = 'calm' }: { part: string; tone?: 'calm' | 'sun' }) => (
  <output data-part={part} className={`note note_${tone}`} hidden />
);

const pin = { type: 'password', inputMode: 'numeric', autoComplete: 'off', maxLength: 12 } as const;

function Begin() {
  const { away } = useWords();
  return (
    <>
      <div data-part="elsewhere-box" hidden>
        <Section title={away.elsewhereTitle}>
          <p>{away.elsewhereWhat}</p>
          <ul data-part="elsewhere" className="marks" />
        </Section>
      </div>
      <Section title={away.beginTitle}>
        <p>{away.beginWhat}</p>
        <form data-part="begin" noValidate>
          <TextField {...pin} id="pin" label={away.pin} hint={away.pinHint} />
          <TextField {...pin} id="pinAgain" label={away.pinAgain} />
          <Told part="begin-told" tone="sun" />
          <Buttons>
            <Button>{away.begin}</Button>
          </Buttons>
        </form>
      </Section>
    </>
  );
}

function Locked() {
  const { away } = useWords();
  return (
    <>
      <Section title={away.lockedTitle}>
        <form data-part="unlock" noValidate>
          <TextField {...pin} id="unlockPin" label={away.pin} />
          <Told part="unlock-told" tone="sun" />
          <Buttons>
            <Button>{away.unlock}</Button>
          </Buttons>
        </form>
      </Section>
      <details className="section request__act">
        <summary>{away.forgetTitle}</summary>
        <p>{away.forgetWhat}</p>
        <Buttons>
          <Button type="button" kind="warn" data-part="forget">
            {away.forget}
          </Button>
        </Buttons>
      </details>
    </>
  );
}

function State() {
  const { away } = useWords();
  return (
    <>
      <output className="along__state">
        <span data-part="state" /> <strong data-part="unsent" /> <span data-part="sent" />{' '}
        <span data-part="saved" />
      </output>
      <Told part="clock" tone="sun" />
      <Told part="trouble" tone="sun" />
      <p data-part="sign-in" hidden>
        <a href="/sign-in?next=/desk/links/away">{away.toSignIn}</a>
      </p>
      <Buttons>
        <Button type="button" kind="quiet" small data-part="send">
          {away.send}
        </Button>
        <Button type="button" kind="quiet" small data-part="lock">
          {away.lock}
        </Button>
      </Buttons>
    </>
  );
}

/** What the phone will not decide for her, and what is still on its way. */
function ToDecide() {
  const { away } = useWords();
  return (
    <>
      {(['refused', 'doubtful', 'beside', 'kept'] as const).map((name) => (
        <div key={name} data-part={`${name}-box`} hidden>
          <Section title={away[`${name}Title`]}>
            <ul data-part={name} className="marks" />
          </Section>
        </div>
      ))}
    </>
  );
}

function TheList() {
  const { away } = useWords();
  return (
    <section className="section">
      <h2 data-part="heading" tabIndex={-1}>
        {away.listTitle}
      </h2>
      <Told part="told" />
      <p data-part="empty" hidden />
      <div data-part="links" />
    </section>
  );
}

function PutAway() {
  const { away } = useWords();
  return (
    <Section title={away.put}>
      <p className="quiet">{away.putWhat}</p>
      <Told part="put-told" tone="sun" />
      <Buttons>
        <Button type="button" kind="quiet" data-part="put">
          {away.put}
        </Button>
      </Buttons>
    </Section>
  );
}

function Gone() {
  const { away } = useWords();
  return (
    <Section title={away.goneTitle}>
      <p data-part="gone-why" role="alert" />
      <p>
        <a href="/desk/links/away">{away.anew}</a>
      </p>
    </Section>
  );
}
