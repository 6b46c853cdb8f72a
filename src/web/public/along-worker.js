// Serves the page of one list without a network, and nothing else: its scope is that page's address. It keeps no names;
// those stand with the page's own script, which also says which files to keep.
/** @typedef {Event & { waitUntil: (work: Promise<void>) => void }} Lasting */
/** @typedef {{ request: Request, clientId: string, resultingClientId: string }} Asked */
/** @typedef {Event & Asked & { respondWith: (answer: Promise<Response>) => void }} Asking */
/** @typedef {{ skipWaiting: () => Promise<void>, clients: { claim: () => Promise<void> }, registration: { scope: string } }} Scope */

/** @type {Scope} */
const worker = self;
const patience = 4000;
const loosely = { ignoreSearch: true, ignoreVary: true };

/** Pages that came out of what is kept: the rest of each does too, so that an old page never meets new scripts. @type {Set<string>} */
const oldPages = new Set();

addEventListener('install', () => void worker.skipWaiting());
addEventListener('activate', (/** @type {Lasting} */ event) => event.waitUntil(worker.clients.claim()));
addEventListener('fetch', (/** @type {Asking} */ event) => {
  const { method, redirect } = event.request;
  // What a page asks for in order to keep it is taken from the network or not at all.
  if (method === 'GET' && redirect !== 'error') event.respondWith(fromNetworkOrKept(event));
});

/** Out of what is kept with this worker's own page: for another page may be kept what is of another day. @param {Request} request */
async function keptFor(request) {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    if (await cache.match(worker.registration.scope, loosely)) return cache.match(request, loosely);
  }
  return undefined;
}

/** The server is in trouble, or is of a newer build that has no such file any more. @param {Response} answer @param {boolean} isPage */
const isLost = ({ status }, isPage) => status >= 500 || (status === 404 && !isPage);

/** @param {Asked} asked */
async function fromNetworkOrKept({ request, clientId, resultingClientId }) {
  const kept = await keptFor(request);
  if (!kept) return fetch(request);
  const isPage = request.mode === 'navigate';
  if (!isPage && oldPages.has(clientId)) return kept;
  // A script that the browser still has from another build is asked for again.
  const network = fetch(request, isPage ? undefined : { cache: 'no-cache' }).then((answer) =>
    isLost(answer, isPage) ? kept : answer,
  );
  /** @type {Promise<Response>} */
  const slow = new Promise((resolve) => {
    setTimeout(() => resolve(kept), patience);
  });
  const answer = await Promise.race([network, slow]).catch(() => kept);
  if (isPage && answer === kept) oldPages.add(resultingClientId);
  return answer;
}
