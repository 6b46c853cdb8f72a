import { useLocation } from 'react-router';
import { Button, ButtonLink, Buttons } from '../ui/button/button.tsx';
import { useWords } from '../ui/frame/frame.tsx';
import { Note } from '../ui/note/note.tsx';
import { Page } from '../ui/page/page.tsx';
import { heldField, type Held } from './held.ts';

/**
 * She signs in beside this page, which keeps what she wrote, and then has it back in its own form: nothing is sent before
 * she has seen it again.
 */
export function HeldWords({ held: { door, fields } }: { held: Held }) {
  const { pathname, search } = useLocation();
  const { held } = useWords().signIn;
  return (
    <Page title={held.title} lead={held.lead[door]}>
      <Note tone="sun">{held.stay}</Note>
      <ol className="stack section">
        <li>
          <Buttons>
            <ButtonLink href={`/${door}?next=/signed-in`} target="_blank" rel="noopener">
              {held.enter[door]}
            </ButtonLink>
          </Buttons>
        </li>
        <li>
          {held.thenBack}
          <form method="post" action={pathname + search}>
            {fields.map(([name, value], nth) => (
              <input key={`${nth}${name}`} type="hidden" name={name} value={value} />
            ))}
            <Buttons>
              <Button kind="quiet" name={heldField} value="1">
                {held.giveBack}
              </Button>
            </Buttons>
          </form>
        </li>
      </ol>
    </Page>
  );
}
