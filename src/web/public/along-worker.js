// Serves the page of one list without a network, and nothing else: its scope is that page's address. It keeps no names;
// those stand with the page's own script, which also says which files to keep.
/** @typedef {Event & { waitUntil: (work: Promise<void>) => void }} Lasting */
/** @typedef {{ request: Request, clientId: string, resultingClientId: string }} Asked */
/** @typedef {Event & Asked & { respondWith: (answer: Promise<Response>) => void }} Asking */
/** @typedef {{ url: string, navigate: (url: string) => Promise<unknown> }} Here */
/** @typedef {{ skipWaiting: () => Promise<void>, clients: { claim: () => Promise<void>, get: (id: string) => Promise<Here | undefined> }, registration: { scope: string } }} Scope */

/** @type {Scope} */
const worker = self;
const patience = 4000;
const loosely = { ignoreSearch: true, ignoreVary: true };

/** Pages that came out of what is kept: the rest of each does too, so that an old page never meets new scripts. @type {Set<string>} */
const oldPages = new Set();

/** Pages that the server sent: their scripts are the server's too, for one that is kept may be of an older build. @type {Set<string>} */
const newPages = new Set();

/** Whether the next page comes out of what is kept, because the server's came without one of its scripts. */
let goesBack = false;

addEventListener('install', () => void worker.skipWaiting());
addEventListener('activate', (/** @type {Lasting} */ event) => event.waitUntil(worker.clients.claim()));
addEventListener('fetch', (/** @type {Asking} */ event) => {
  const { method, redirect } = event.request;
  // What a page asks for in order to keep it is taken from the network or not at all.
  if (method === 'GET' && redirect !== 'error') event.respondWith(fromNetworkOrKept(asOf(event)));
});

/** @param {Asked} event @returns {Asked} */
const asOf = ({ request, clientId, resultingClientId }) => ({ request, clientId, resultingClientId });

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

/** A page whose script does not come goes back to the page that is kept, with what is kept of it. @param {string} clientId @param {Response} kept */
async function goBack(clientId, kept) {
  const page = await worker.clients.get(clientId);
  if (!page) return kept;
  goesBack = true;
  page.navigate(page.url).catch(() => {
    goesBack = false;
  });
  return Response.error();
}

/** @param {Request} request @param {Asked & { kept: Response }} asked */
async function scriptOfNew(request, { clientId, kept }) {
  const answer = await fetch(request, { cache: 'no-cache' }).catch(() => undefined);
  return answer && !isLost(answer, false) ? answer : goBack(clientId, kept);
}

/** The page from the network, unless that takes too long. @param {Asked & { kept: Response }} asked */
async function pageOf({ request, resultingClientId, kept }) {
  if (goesBack) {
    goesBack = false;
    oldPages.add(resultingClientId);
    return kept;
  }
  const answer = await soon(fetch(request), { kept, isPage: true });
  (answer === kept ? oldPages : newPages).add(resultingClientId);
  return answer;
}

/** @param {Promise<Response>} network @param {{ kept: Response, isPage: boolean }} else */
function soon(network, { kept, isPage }) {
  const answered = network.then((answer) => (isLost(answer, isPage) ? kept : answer));
  /** @type {Promise<Response>} */
  const slow = new Promise((resolve) => {
    setTimeout(() => resolve(kept), patience);
  });
  return Promise.race([answered, slow]).catch(() => kept);
}

/** @param {Asked} asked */
async function fromNetworkOrKept(asked) {
  const { request, clientId } = asked;
  const kept = await keptFor(request);
  if (!kept) return fetch(request);
  if (request.mode === 'navigate') return pageOf({ ...asked, kept });
  if (oldPages.has(clientId)) return kept;
  if (newPages.has(clientId)) return scriptOfNew(request, { ...asked, kept });
  // A script that the browser still has from another build is asked for again.
  return soon(fetch(request, { cache: 'no-cache' }), { kept, isPage: false });
}
