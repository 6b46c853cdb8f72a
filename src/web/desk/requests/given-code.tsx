import type { Receipt } from '../../../core/requests/asking/request-wish.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';

/** The code that is read out to her, and the word where she was given one; they stand here this once. */
export function GivenCode({ code, word }: Pick<Receipt, 'code' | 'word'>) {
  const { down } = useWords().requests;
  return (
    <>
      <p className="talk__code numbers section">{code}</p>
      {word !== undefined && (
        <>
          <p className="section">{down.wordLead}</p>
          <p className="talk__word">
            <OwnWords>{word}</OwnWords>
          </p>
        </>
      )}
    </>
  );
}
