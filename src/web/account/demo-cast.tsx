import type { DemoPersona } from '../request-context.ts';
import { Button } from '../ui/button/button.tsx';
import { useWords } from '../ui/frame/frame.tsx';
import { roleWords } from '../view/words/role-words.ts';
import { OwnWords } from '../ui/own-words/own-words.tsx';
import { Section } from '../ui/page/page.tsx';

/** The people of the demo, each a press away. */
export function DemoCast({ cast, next }: { cast: readonly DemoPersona[]; next: string }) {
  const words = useWords();
  const { signIn } = words;
  return (
    <Section title={signIn.demoTitle}>
      <p className="quiet">{signIn.demoWhy}</p>
      <form method="post">
        <input type="hidden" name="next" value={next} />
        <ul className="demo-cast">
          {cast.map(({ persona, name, phone, role }) => (
            <li key={persona}>
              <span>
                <strong>
                  <OwnWords>{name}</OwnWords>
                </strong>{' '}
                <span className="quiet">{roleWords(role, words)}</span>
                <span className="numbers demo-cast__phone">{phone}</span>
              </span>
              <Button kind="quiet" small name="phone" value={phone}>
                {signIn.enter}
                <span className="unseen">
                  {' '}
                  <OwnWords>{name}</OwnWords>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </form>
    </Section>
  );
}
