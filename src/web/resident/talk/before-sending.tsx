import type { HowLong } from '../../../core/requests/running/how-long.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { spanWords } from '../../view/requests/span-words.ts';
import { StepForm, useFaultLines, type StepShown } from './step-form.tsx';
import { TalkPage } from './talk-page.tsx';

/** `place`: the district whose desk it goes to, where there are several; `within`: how long that desk takes. */
type Before = {
  shown: StepShown;
  home: string | undefined;
  place: string | undefined;
  within: HowLong | undefined;
};

/** All that she should know before anybody else knows anything. Her words are not shown again: somebody may look. */
export function BeforeSending({ shown, home, place, within }: Before) {
  const { words } = useFrame();
  const { before } = words.talk.step;
  const fault = useFaultLines(shown).find(({ field }) => field === 'word')?.sentence;
  return (
    <TalkPage title={before.title}>
      <StepForm
        shown={shown}
        onward={
          <Button name="go" value="send">
            {before.send}
          </Button>
        }
      >
        <WhoReads home={home} place={place} />
        <Section title={before.next}>
          <p>{shown.told.way === 'none' ? before.nextNone : before.nextText}</p>
        </Section>
        {within && (
          <Section title={before.when}>
            <p>{before.whenText(spanWords(within, words))}</p>
          </Section>
        )}
        <Honestly />
        <TextField
          id="word"
          label={before.word}
          hint={before.wordHint}
          fault={fault}
          defaultValue={shown.told.word}
          autoComplete="off"
        />
      </StepForm>
    </TalkPage>
  );
}

function WhoReads({ home, place }: Pick<Before, 'home' | 'place'>) {
  const { before } = useFrame().words.talk.step;
  return (
    <Section title={before.who}>
      {place !== undefined && (
        <p>
          <OwnWords>{before.place(place)}</OwnWords>
        </p>
      )}
      <p>{home === undefined ? before.whoDesk : <OwnWords>{before.whoHome(home)}</OwnWords>}</p>
    </Section>
  );
}

/** What we must do whether she likes it or not, and what we cannot do for her. */
function Honestly() {
  const { before } = useFrame().words.talk.step;
  return (
    <>
      <Section title={before.report}>
        <p>{before.reportText}</p>
      </Section>
      <Section title={before.cannot}>
        <p>{before.cannotText}</p>
      </Section>
    </>
  );
}
