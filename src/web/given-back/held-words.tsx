import { useLocation } from 'react-router';
import { Button, ButtonLink, Buttons } from '../ui/button/button.tsx';
import { useWords } from '../ui/frame/frame.tsx';
import { Note } from '../ui/note/note.tsx';
import { Page } from '../ui/page/page.tsx';
import { heldField, type Held } from './held.ts';

/**
 * She signs in beside this page, which keeps what she wrote, and then has it back in its own form: nothing is sent before
 * she has seen it again. Whoever else sits down before it is shown none of her words.
 */
export function HeldWords({ held: { bar, fields } }: { held: Held }) {
  const { pathname, search } = useLocation();
  const { held } = useWords().signIn;
  const door = bar === 'second-step' ? bar : 'sign-in';
  const isHers = bar !== 'another';
  return (
    <Page title={isHers ? held.title : held.titleOfAnother} lead={held.lead[bar]}>
      <Note tone="sun">{isHers ? held.stay : held.stayOfAnother}</Note>
      <ol className="stack section">
        <li>
          <Buttons>
            <ButtonLink href={`/${door}?next=/signed-in`} target="_blank" rel="noopener">
              {held.enter[bar]}
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
