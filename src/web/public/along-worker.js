// Serves the page of one list without a network, and nothing else: its scope is that page's address. It keeps no names;
// those stand with the page's own script, which also says which files to keep.
/** @typedef {Event & { waitUntil: (work: Promise<void>) => void }} Lasting */
/** @typedef {Event & { request: Request, respondWith: (answer: Promise<Response>) => void }} Asking */
/** @typedef {{ skipWaiting: () => Promise<void>, clients: { claim: () => Promise<void> } }} Scope */

/** @type {Scope} */
const worker = self;
const patience = 4000;

addEventListener('install', () => void worker.skipWaiting());
addEventListener('activate', (/** @type {Lasting} */ event) => event.waitUntil(worker.clients.claim()));
addEventListener('fetch', (/** @type {Asking} */ event) => {
  if (event.request.method === 'GET') event.respondWith(fromNetworkOrKept(event.request));
});

/** @param {Request} request */
async function fromNetworkOrKept(request) {
  const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
  const network = fetch(request);
  if (!kept) return network;
  /** @type {Promise<Response>} */
  const slow = new Promise((resolve) => {
    setTimeout(() => resolve(kept), patience);
  });
  return Promise.race([network, slow]).catch(() => kept);
}
