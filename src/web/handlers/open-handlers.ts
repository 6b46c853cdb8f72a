import { createRequestHandler, type RequestHandler, type ServerBuild } from 'react-router';

type Route = { path?: string };

const root = 'root';
const firstPart = (path = '') => path.slice(0, `${path}/`.indexOf('/'));

/** These pages alone, with the sheet they are written on and what stands for a page that is not there. */
function pagesUnder(build: ServerBuild, part: string): ServerBuild {
  const kept = <R extends Route>(routes: Record<string, R | undefined>) =>
    Object.fromEntries(
      Object.entries(routes).filter(
        ([id, route]) => id === root || route?.path === '*' || firstPart(route?.path) === part,
      ),
    );
  return {
    ...build,
    routes: kept(build.routes),
    assets: { ...build.assets, routes: kept(build.assets.routes) },
  };
}

/**
 * Who answers at an address: a handler for each first part of one, with the pages below it. React Router looks through
 * all the routes it knows twice for every page, and makes all of them anew to write it.
 */
export function openHandlers(build: ServerBuild): (pathname: string) => RequestHandler {
  const whole = createRequestHandler(build, 'production');
  const parts = new Set(Object.values(build.routes).map((route) => firstPart(route?.path)));
  const handlers = new Map(
    [...parts].map((part) => [part, createRequestHandler(pagesUnder(build, part), 'production')]),
  );
  // Written in other letters an address is still the same to React Router: then all routes are asked.
  return (pathname) => handlers.get(firstPart(pathname.slice(1))) ?? whole;
}
