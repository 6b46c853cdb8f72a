import type { ReactNode } from 'react';
import { isRouteErrorResponse, Links, Outlet, useLocation, useRouteError } from 'react-router';
import { countNoticesEverywhere } from '../core/notices/count-notices-everywhere.ts';
import { loading } from './page-request.ts';
import appCss from './styles/app.css?url';
import { ButtonLink, Buttons } from './ui/button/button.tsx';
import { useFrame, useWords } from './ui/frame/frame.tsx';
import { PageFooter } from './ui/frame/page-footer.tsx';
import { TopBar } from './ui/frame/top-bar.tsx';
import { Page } from './ui/page/page.tsx';

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

/** The sheet that every page is written on. It carries no script: what a page needs, it says in HTML. */
export function Layout({ children }: { children: ReactNode }) {
  const { words, language, largeText, demo } = useFrame();
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
        <TopBar />
        <main id="main">{children}</main>
        <PageFooter />
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

function isDeputyOver(error: unknown): boolean {
  const said: unknown = isRouteErrorResponse(error) ? error.data : null;
  return typeof said === 'object' && said !== null && 'code' in said && said.code === 'deputy-over';
}

/** Not found, not yours, or our own fault: each says what happened and what to do. */
export function ErrorBoundary() {
  const { errors, homes } = useWords();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const [title, text] =
    status === 403
      ? [errors.forbiddenTitle, isDeputyOver(error) ? errors.codes['deputy-over'] : errors.forbidden]
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
