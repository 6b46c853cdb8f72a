import { useWords } from '../frame/frame.tsx';

/** Shown by `/papers.js` alone: without it the browser's own menu prints. */
export function PrintButton() {
  const { papers } = useWords();
  return (
    <button type="button" className="weui-btn weui-btn_default" hidden data-print>
      {papers.print}
    </button>
  );
}

/** What to do where no script shows the button. */
export function PrintByHand() {
  const { papers } = useWords();
  return (
    <noscript>
      <p className="quiet small print-by-hand">{papers.printByHand}</p>
    </noscript>
  );
}

/** The same with its script, and with what to do where none runs. */
export function PrintThis() {
  return (
    <div className="print-button section">
      <PrintButton />
      <PrintByHand />
      <script src="/papers.js" type="module" async />
    </div>
  );
}
