import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { numberOfTheDesk, useDeskPhone } from '../../ui/desk-phone/desk-phone.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { harmless } from '../../ui/safe-exit/harmless.ts';
import { momentOf } from '../../view/moments.ts';
import type { SentShown } from './go-on.ts';
import { TalkPage } from './talk-page.tsx';

/** It has arrived; the code is shown once, with how to keep it where nobody looks. */
export function Sent({ sent: { code, word, answerBy } }: { sent: SentShown }) {
  const { words, now } = useFrame();
  const { sent } = words.talk;
  const ring = numberOfTheDesk(useDeskPhone(), words);
  return (
    <TalkPage title={sent.title} lead={sent.lead}>
      <dl className="section">
        <dt className="quiet">{sent.code}</dt>
        <dd className="talk__code numbers">{code}</dd>
        {word !== undefined && (
          <>
            <dt className="quiet talk__beside">{sent.word}</dt>
            <dd className="talk__word">
              <OwnWords>{word}</OwnWords>
            </dd>
          </>
        )}
      </dl>
      {word !== undefined && <p className="section">{sent.wordWhy}</p>}
      <Section title={sent.keepTitle}>
        <ul className="talk__ways">
          {sent.keep(ring).map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </Section>
      {answerBy && (
        <Section title={sent.next}>
          <p>{sent.by(words.dates.moment(momentOf(answerBy, now)))}</p>
        </Section>
      )}
      <Buttons>
        <ButtonLink href={harmless} data-leave>
          {sent.done}
        </ButtonLink>
      </Buttons>
    </TalkPage>
  );
}
