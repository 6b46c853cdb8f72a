import { longestRequest } from '../../../core/requests/request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { TextArea } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Section } from '../../ui/page/page.tsx';
import { talkAddress } from './talk-address.ts';

type Hers = { hers: { code: string; word: string } };

const HerCode = ({ hers: { code, word } }: Hers) => (
  <>
    <input type="hidden" name="code" value={code} />
    <input type="hidden" name="word" value={word} />
  </>
);

/** Before a case came of it: one more sentence, and the way out. */
export function SayMore({ hers }: Hers) {
  const { back } = useWords().talk;
  return (
    <>
      <Section title={back.more}>
        <form method="post" action={talkAddress} autoComplete="off" noValidate>
          <HerCode hers={hers} />
          <TextArea
            id="more"
            label={back.more}
            hint={back.moreHint}
            rows={3}
            maxLength={longestRequest}
            spellCheck={false}
          />
          <Buttons>
            <Button kind="quiet" name="go" value="say">
              {back.moreSend}
            </Button>
          </Buttons>
        </form>
      </Section>
      <Section title={back.giveUp}>
        <p>{back.giveUpWhy}</p>
        <form method="post" action={talkAddress} autoComplete="off" noValidate>
          <HerCode hers={hers} />
          <Buttons>
            <Button kind="warn" name="go" value="give-up">
              {back.giveUp}
            </Button>
          </Buttons>
        </form>
      </Section>
    </>
  );
}
