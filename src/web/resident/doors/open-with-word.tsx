import { Button, Buttons } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { talkAddress } from '../talk/talk-address.ts';

/** The code alone tells how it stands; with the word, on the page where both are asked for, what was left for her is read. */
export function OpenWithWord({ code }: { code: string }) {
  const { back } = useWords().talk;
  return (
    <form method="post" action={talkAddress} autoComplete="off" noValidate className="section">
      <input type="hidden" name="code" value={code} />
      <TextField id="word" label={back.word} hint={back.wordLead} autoComplete="off" />
      <Buttons>
        <Button kind="quiet" name="go" value="open">
          {back.open}
        </Button>
      </Buttons>
    </form>
  );
}
