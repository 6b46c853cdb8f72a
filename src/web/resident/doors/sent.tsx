import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { momentOf } from '../../view/moments.ts';
import { Receipt } from '../receipts/receipt.tsx';

export type SentShown = { code: string; word: string | undefined; answerBy: Date | null };

type SentProps = { sent: SentShown; back: { href: string; label: string; own?: boolean } };

/** For whoever left no name: her code, the word that opens what is left for her, by when somebody answers, and where the code is used. */
export function Sent({ sent: { code, word, answerBy }, back }: SentProps) {
  const { words, now } = useFrame();
  const { doors, dates } = words;
  return (
    <Receipt code={code} words={doors} back={back}>
      {word !== undefined && (
        <>
          <dl className="section">
            <dt className="quiet">{doors.word}</dt>
            <dd className="suggestion__code">
              <OwnWords>{word}</OwnWords>
            </dd>
          </dl>
          <p>{doors.wordWhy}</p>
        </>
      )}
      {answerBy && <p>{doors.answerBy(dates.moment(momentOf(answerBy, now)))}</p>}
      <Buttons>
        <ButtonLink kind="quiet" href="/doors/answer">
          {doors.lookLink}
        </ButtonLink>
      </Buttons>
    </Receipt>
  );
}
