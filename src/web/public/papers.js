// Papers: a button that prints, and one that copies a text. Without this script the browser does both by hand.
const printing = document.querySelector('[data-print]');
if (printing instanceof HTMLButtonElement) {
  printing.hidden = false;
  printing.addEventListener('click', () => window.print());
}

const copying = document.querySelector('[data-copy]');
const text = document.querySelector('#paper-text');
if (copying instanceof HTMLButtonElement && text) {
  copying.hidden = false;
  const copied = () => {
    copying.textContent = copying.dataset.done ?? '';
  };
  // Pages that are served without TLS have no clipboard; there the text is selected and copied the old way.
  const select = () => {
    getSelection()?.selectAllChildren(text);
    if (document.execCommand('copy')) copied();
  };
  copying.addEventListener('click', () => {
    if (navigator.clipboard) navigator.clipboard.writeText(text.textContent ?? '').then(copied, select);
    else select();
  });
}
