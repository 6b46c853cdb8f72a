import { useLocation } from 'react-router';
import { useUnread } from '../../loaded.ts';
import { Icon } from '../icon/icon.tsx';
import { useFrame } from './frame.tsx';

/** `apart`: its name alone, with nothing that says who is signed in. */
export function TopBar({ apart = false }: { apart?: boolean }) {
  const { words } = useFrame();
  return (
    <header className="top-bar">
      <div className="top-bar__inner">
        <a className="top-bar__brand" href="/">
          <img src="/weijia.svg" alt="" width="28" height="28" />
          {words.frame.brand}
        </a>
        {!apart && <Menu />}
      </div>
    </header>
  );
}

function Menu() {
  const { words, signedIn, largeText } = useFrame();
  const { pathname, search } = useLocation();
  const here = pathname + search;
  return (
    <nav className="top-bar__menu" aria-label={words.frame.mainMenu}>
      <form method="post" action="/preferences">
        <input type="hidden" name="next" value={here} />
        <button type="submit" className="pill" name="size" value={largeText ? 'usual' : 'large'}>
          {largeText ? words.frame.usualText : words.frame.largeText}
        </button>
      </form>
      {signedIn ? (
        <>
          <InboxLink />
          <a href="/me">
            <Icon name="person" />
            {words.frame.mine}
          </a>
        </>
      ) : (
        <a href={signInLink(here)}>
          <Icon name="person" />
          {words.frame.signIn}
        </a>
      )}
    </nav>
  );
}

/** With how many are new. */
function InboxLink() {
  const { frame } = useFrame().words;
  const unread = useUnread();
  return (
    <a
      className="top-bar__inbox"
      href="/inbox"
      {...(unread > 0 && { 'aria-label': frame.inboxNew(unread), 'data-new': frame.newCount(unread) })}
    >
      <Icon name="bell" />
      {frame.inbox}
    </a>
  );
}

const signInLink = (here: string) =>
  here === '/' || here.startsWith('/sign-in') ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`;
