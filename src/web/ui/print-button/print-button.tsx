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

/** The same with its script, and with what to do where none runs. */
export function PrintThis() {
  const { papers } = useWords();
  return (
    <div className="print-button section">
      <PrintButton />
      <noscript>
        <p className="quiet">{papers.printByHand}</p>
      </noscript>
      <script src="/papers.js" type="module" async />
    </div>
  );
}
