import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import { Outlet, ServerRouter, useLoaderData, type EntryContext, type ServerBuild } from 'react-router';

export type Row = { id: string; name: string; tagline: string | null; chord: number };

const Root = () => h('html', { lang: 'zh' }, h('head'), h('body', null, h(Outlet)));

function Homes() {
  const homes = useLoaderData<Row[]>();
  return h(
    'main',
    null,
    h('title', null, 'homes'),
    h('ul', null, ...homes.map((home) => h(Home, { key: home.id, home }))),
  );
}

const Home = ({ home }: { home: Row }) =>
  h(
    'li',
    null,
    h('a', { href: `/homes/${home.id}` }, home.name),
    h('p', null, home.tagline),
    h('span', null, `${Math.round(6_371_009 * home.chord)} m`),
  );

function answer(...[request, status, headers, context]: [Request, number, Headers, EntryContext]) {
  headers.set('content-type', 'text/html; charset=utf-8');
  const html = renderToString(h(ServerRouter, { context, url: request.url }));
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

const noScript = {
  hasAction: false,
  hasLoader: false,
  hasClientAction: false,
  hasClientLoader: false,
  hasClientMiddleware: false,
  hasDefaultExport: true,
  hasErrorBoundary: false,
  module: '',
  imports: [],
  css: [],
  clientActionModule: undefined,
  clientLoaderModule: undefined,
  clientMiddlewareModule: undefined,
  hydrateFallbackModule: undefined,
};

/** What `react-router build` would write for two modules, written out: one root, one page with a loader. */
export const barePage = (listNear: (request: Request) => Promise<Row[]>): ServerBuild => ({
  entry: { module: { default: answer } },
  routes: {
    root: { id: 'root', path: '', module: { default: Root } },
    homes: {
      id: 'homes',
      parentId: 'root',
      index: true,
      module: { default: Homes, loader: ({ request }) => listNear(request) },
    },
  },
  assets: {
    entry: { imports: [], module: '' },
    routes: {
      root: { id: 'root', path: '', ...noScript },
      homes: { id: 'homes', parentId: 'root', index: true, ...noScript, hasLoader: true },
    },
    url: '',
    version: '',
  },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: {},
  ssr: true,
  isSpaMode: false,
  prerender: [],
  routeDiscovery: { mode: 'initial', manifestPath: '' },
});
