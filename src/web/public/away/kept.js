// Keeps a page with all that it needs for when there is no network: as a whole, or as it was kept before.

/** As the server has it now, and nothing that somebody else's network puts in its place. @param {string} path */
const fromServer = (path) => new Request(path, { cache: 'no-cache', redirect: 'error' });

/** @param {string} name */
const keptUnder = async (name) =>
  (await caches.keys()).filter((one) => one === name || one.startsWith(`${name} `));

/** The sheets that the page which was just kept asks for: the one that is open may be older. @param {Cache} cache @param {string} page */
async function sheetsOf(cache, page) {
  const kept = await cache.match(page, { ignoreVary: true });
  const parsed = new DOMParser().parseFromString((await kept?.text()) ?? '', 'text/html');
  return [...parsed.querySelectorAll('link')].flatMap((link) => link.getAttribute('href') ?? []);
}

/** @param {Cache} cache @param {string[]} paths */
const fill = (cache, paths) => cache.addAll([...new Set(paths)].map(fromServer));

/**
 * What was kept before goes only once all of the new is here, so that an old page and new scripts are never kept side by side.
 * @param {string} name @param {{ page: string, scripts: string[] }} of
 */
export async function keepWhole(name, { page, scripts }) {
  const before = await keptUnder(name);
  const draft = `${name} ${crypto.randomUUID()}`;
  const cache = await caches.open(draft);
  try {
    await fill(cache, [page, ...scripts]);
    await fill(cache, await sheetsOf(cache, page));
  } catch (fault) {
    await caches.delete(draft);
    throw fault;
  }
  for (const old of before) await caches.delete(old);
}

/** @param {string} name */
export async function dropKept(name) {
  if (!window.caches) return;
  for (const kept of await keptUnder(name)) await caches.delete(kept);
}
