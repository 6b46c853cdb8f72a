import type { PaperScript } from '../../../locales/on-paper/paper-words.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { Buttons } from '../../ui/button/button.tsx';
import { PrintButton } from '../../ui/print-button/print-button.tsx';

/** A text that goes to a group or to paper: one touch selects all of it, and with script a button copies it. */
export function TextToTake({ text, script }: { text: string; script: PaperScript }) {
  const { papers } = useWords();
  return (
    <>
      <p className="paper-text" id="paper-text" lang={script}>
        {text}
      </p>
      <p className="quiet small section paper__screen">{papers.copyByHand}</p>
      <Buttons>
        <button
          type="button"
          className="weui-btn weui-btn_primary"
          hidden
          data-copy
          data-done={papers.copied}
        >
          {papers.copy}
        </button>
        <PrintButton />
      </Buttons>
      <script src="/papers.js" type="module" async />
    </>
  );
}
