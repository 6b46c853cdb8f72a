import { whoseNow } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../button/button.tsx';
import { useWords } from '../frame/frame.tsx';

/** In place of the form's button: what she wrote signed in becomes nameless by her word alone. */
export function WhoseNow() {
  const { held } = useWords().signIn;
  return (
    <div className="section" id={whoseNow} tabIndex={-1}>
      <p>
        <a className="touch" href="/sign-in?next=/signed-in" target="_blank" rel="noopener">
          {held.enter['sign-in']}
        </a>
      </p>
      <Buttons>
        <Button name="whose" value="named">
          {held.named}
        </Button>
        <Button kind="quiet" name="whose" value="nameless">
          {held.nameless}
        </Button>
      </Buttons>
    </div>
  );
}
