import { useWords } from '../frame/frame.tsx';
import { Icon } from '../icon/icon.tsx';

/** What anybody may have looked at: the weather. */
const harmless = 'https://www.weather.com.cn/';

/** Always there for whoever may be seen: one touch and the page is gone; with `/leave.js` by Esc and from 「返回」 too. */
export function SafeExit() {
  const { frame } = useWords();
  return (
    <aside className="safe-exit" aria-label={frame.leave}>
      <a className="safe-exit__link" href={harmless} rel="noreferrer" data-leave>
        <Icon name="door" />
        {frame.leave}
      </a>
      <span className="safe-exit__hint">{frame.leaveHint}</span>
    </aside>
  );
}
