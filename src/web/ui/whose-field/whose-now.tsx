import { drawnFor } from '../../given-back/drawn-for.ts';
import { whoseNow } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../button/button.tsx';
import { useAnswer, useFrame } from '../frame/frame.tsx';

/** In place of the form's button: what she wrote signed in becomes nameless, or another's, by her word alone. */
export function WhoseNow() {
  const { words, signedIn } = useFrame();
  const { held } = words.signIn;
  const whose = useAnswer()?.typed[drawnFor];
  return (
    <div className="section" id={whoseNow} tabIndex={-1}>
      {!signedIn && whose && <input type="hidden" name={drawnFor} value={whose} />}
      <p>
        <a className="touch" href="/sign-in?next=/signed-in" target="_blank" rel="noopener">
          {held.enter[signedIn ? 'another' : 'sign-in']}
        </a>
      </p>
      <Buttons>
        <Button name="whose" value="named">
          {signedIn ? held.namedAnother : held.named}
        </Button>
        <Button kind="quiet" name="whose" value="nameless">
          {held.nameless}
        </Button>
      </Buttons>
    </div>
  );
}
