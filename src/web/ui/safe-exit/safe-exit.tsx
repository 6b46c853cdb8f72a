import { useWords } from '../frame/frame.tsx';
import { Icon } from '../icon/icon.tsx';
import { harmless } from './harmless.ts';

/** Always there for whoever may be seen: one touch and the page is gone; with `/around.js` by two Esc and from 「返回」 too. */
export function SafeExit() {
  const { fromHere } = useWords().talk;
  return (
    <>
      <aside className="safe-exit" aria-label={fromHere.leave}>
        <a className="safe-exit__link" href={harmless} data-leave>
          <Icon name="door" />
          {fromHere.leave}
        </a>
        <span className="safe-exit__hint">
          {fromHere.hint} <span className="safe-exit__keys">{fromHere.esc}</span>
        </span>
      </aside>
      <noscript>
        <p className="quiet small">{fromHere.withoutScript}</p>
      </noscript>
    </>
  );
}
