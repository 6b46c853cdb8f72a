import type { ReactNode } from 'react';
import { isRouteErrorResponse, Links, Outlet, useLocation, useRouteError } from 'react-router';
import { countNoticesEverywhere } from '../core/notices/count-notices-everywhere.ts';
import { errorSentence, knowsCode } from '../locales/error-sentence.ts';
import type { Sentences } from '../locales/zh-Hans/tree.ts';
import { heldIn } from './given-back/held.ts';
import { HeldWords } from './given-back/held-words.tsx';
import { loading } from './page-request.ts';
import appCss from './styles/app.css?url';
import { ButtonLink, Buttons } from './ui/button/button.tsx';
import { useFrame, useWords } from './ui/frame/frame.tsx';
import { PageFoot, PageFooter } from './ui/frame/page-footer.tsx';
import { TopBar } from './ui/frame/top-bar.tsx';
import { Page } from './ui/page/page.tsx';
import { harmless } from './ui/safe-exit/harmless.ts';
import { talkAddress } from './resident/talk/talk-address.ts';

export const links = () => [
  { rel: 'stylesheet', href: appCss },
  { rel: 'icon', href: '/weijia.svg', type: 'image/svg+xml' },
];

/** Whoever is signed in sees on every page whether something has come for her. */
export const loader = loading(async ({ everywhere, report }) => {
  try {
    return await countNoticesEverywhere(await everywhere());
  } catch (error) {
    // No page falls with the count on its sheet.
    report(error);
    return 0;
  }
});

/**
 * 想找人说说 stands apart: nothing on it says who is signed in, and no other form takes away what she has typed. The
 * calendar to which she leaves shows no way back.
 */
const sheets: Readonly<Record<string, 'apart' | 'bare'>> = { [talkAddress]: 'apart', [harmless]: 'bare' };

/** What somebody outside is sent says nothing of these pages, and leads nowhere. */
const sheetOf = (pathname: string) =>
  /^\/(paper|t)\//.test(pathname) ? 'bare' : (sheets[pathname] ?? 'usual');

/** The sheet that every page is written on. It carries no script: what a page needs, it says in HTML. */
export function Layout({ children }: { children: ReactNode }) {
  const { words, language, largeText, demo } = useFrame();
  const { pathname } = useLocation();
  // What she wrote stands in that page alone: no other form of the sheet takes it away.
  const sheet = useHeld() ? 'apart' : sheetOf(pathname);
  return (
    <html lang={language} data-size={largeText ? 'large' : 'usual'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbf8f5" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1b1715" media="(prefers-color-scheme: dark)" />
        <meta name="format-detection" content="telephone=no" />
        <Links />
      </head>
      <body>
        <a className="skip-link" href="#main">
          {words.frame.skip}
        </a>
        {demo && <DemoBand />}
        {sheet !== 'bare' && <TopBar apart={sheet === 'apart'} />}
        <main id="main">{children}</main>
        {sheet === 'usual' ? <PageFooter /> : <PageFoot apart={sheet === 'apart'} />}
      </body>
    </html>
  );
}

function DemoBand() {
  const { words } = useFrame();
  const { pathname } = useLocation();
  return (
    <aside className="demo-band" aria-label={words.homes.synthetic}>
      {words.frame.demoBand}
      {pathname !== '/demo/outbox' && <a href="/demo/outbox">{words.frame.demoOutbox}</a>}
    </aside>
  );
}

export default function Root() {
  return <Outlet />;
}

/** What somebody wrote who is signed in no more; nothing on every other page. */
function useHeld() {
  const error = useRouteError();
  return isRouteErrorResponse(error) ? heldIn(error.data) : undefined;
}

/** Who may look, where the refusal says it; the plain one stands for every home and desk. */
function whoMayLook(error: unknown, errors: Sentences['errors']): string {
  const said: unknown = isRouteErrorResponse(error) ? error.data : null;
  const code = typeof said === 'object' && said !== null && 'code' in said ? String(said.code) : 'forbidden';
  return code !== 'forbidden' && knowsCode(errors, code) ? errorSentence(errors, code) : errors.forbidden;
}

/** Signed in no more, not found, not yours, or our own fault: each says what happened and what to do. */
export function ErrorBoundary() {
  const { errors, homes } = useWords();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const held = useHeld();
  if (held) return <HeldWords held={held} />;
  const [title, text] =
    status === 403
      ? [errors.forbiddenTitle, whoMayLook(error, errors)]
      : status < 500
        ? [errors.notFoundTitle, errors.notFound]
        : [errors.brokenTitle, errors.broken];
  return (
    <Page title={title} lead={text}>
      <Buttons>
        <ButtonLink href="/">{errors.backToFirst}</ButtonLink>
        <ButtonLink kind="quiet" href="/homes">
          {homes.allHomes}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}
