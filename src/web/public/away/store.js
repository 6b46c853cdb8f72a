// What a phone carries in its own store. All but the head is sealed; the head tells nothing of anybody: which pocket it is, the salt, the
// wrapped key, how many numbers were given. A note stands under its own id with a revision, so that two windows overwrite nothing.
import { dropKept, keepWhole } from './kept.js';

/** @import { Sealed } from './lock.js' */
/**
 * @typedef {object} Head
 * @property {string} id
 * @property {Uint8Array<ArrayBuffer>} salt
 * @property {Sealed} wrapped
 * @property {(Sealed & { until: number }) | null} grace
 * @property {number} tries wrong PINs in a row without a network
 * @property {number} lastSeen the latest this phone's clock ever said
 * @property {number} made
 */
/** @typedef {Sealed & { clientId: string, number: number, rev: number, isSent: boolean }} Note */

const name = 'weijia-pocket';

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const answered = (request) =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the store is closed')));
  });

/** Until it stands on the disk, not only in the browser's mind. @param {IDBTransaction} work @returns {Promise<void>} */
const written = (work) =>
  new Promise((resolve, reject) => {
    work.addEventListener('complete', () => resolve());
    for (const fault of ['error', 'abort'])
      work.addEventListener(fault, () => reject(work.error ?? new Error('not written')));
  });

/** @returns {Promise<IDBDatabase>} */
async function openDatabase() {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore('parts');
    request.result.createObjectStore('notes', { keyPath: 'clientId' });
  });
  const database = await answered(request);
  // Where another window wipes it, this one must not hold it.
  database.addEventListener('versionchange', () => database.close());
  return database;
}

/** @template T @param {'readonly' | 'readwrite'} mode @param {(work: IDBTransaction) => Promise<T>} act */
async function within(mode, act) {
  const database = await openDatabase();
  try {
    const work = database.transaction(['parts', 'notes'], mode, { durability: 'strict' });
    const done = written(work);
    done.catch(() => undefined);
    const result = await act(work);
    await done;
    return result;
  } finally {
    database.close();
  }
}

/** @template T @param {IDBTransaction} work @param {string} part @returns {Promise<T | undefined>} */
const partOf = (work, part) => answered(work.objectStore('parts').get(part));

/** @template T @param {IDBTransaction} work @param {IDBValidKey} id @returns {Promise<T | undefined>} */
const noteOf = (work, id) => answered(work.objectStore('notes').get(id));

/** @returns {Promise<Head | undefined>} */
export const readHead = () => within('readonly', (work) => partOf(work, 'head'));

/** @param {Head} head */
export const writeHead = (head) =>
  within('readwrite', async (work) => void (await answered(work.objectStore('parts').add(head, 'head'))));

/** Undefined where there is none. @param {Partial<Head>} change */
export const changeHead = (change) =>
  within('readwrite', async (work) => {
    /** @type {Head | undefined} */
    const head = await partOf(work, 'head');
    if (head) await answered(work.objectStore('parts').put({ ...head, ...change }, 'head'));
  });

/** @param {string} part @returns {Promise<Sealed | undefined>} */
export const readPart = (part) => within('readonly', (work) => partOf(work, part));

/** Only where the pocket is still here: another window may have wiped it. @param {string} part @param {Sealed | null} sealed */
export const writePart = (part, sealed) =>
  within('readwrite', async (work) => {
    if (!(await partOf(work, 'head'))) throw new Error('it was wiped');
    const parts = work.objectStore('parts');
    await answered(sealed ? parts.put(sealed, part) : parts.delete(part));
  });

/** @returns {Promise<Note[]>} */
export const readNotes = () =>
  within('readonly', async (work) => {
    const ids = await answered(work.objectStore('notes').getAllKeys());
    /** @type {Note[]} */
    const notes = [];
    for (const id of ids) {
      /** @type {Note | undefined} */
      const note = await noteOf(work, id);
      if (note) notes.push(note);
    }
    return notes;
  });

/** With the next number of this phone. @param {Sealed & { clientId: string }} sealed */
export const addNote = (sealed) =>
  within('readwrite', async (work) => {
    /** @type {Head | undefined} */
    const head = await partOf(work, 'head');
    if (!head) throw new Error('it was wiped');
    const number = head.made + 1;
    await answered(work.objectStore('parts').put({ ...head, made: number }, 'head'));
    await answered(work.objectStore('notes').add({ ...sealed, number, rev: 0, isSent: false }));
    return number;
  });

/** False where it has changed since it was read; `note` null: it goes. @param {string} clientId @param {number} rev @param {Note | null} note */
export const changeNote = (clientId, rev, note) =>
  within('readwrite', async (work) => {
    const notes = work.objectStore('notes');
    /** @type {Note | undefined} */
    const now = await noteOf(work, clientId);
    if (now?.rev !== rev) return false;
    await answered(note ? notes.put({ ...note, rev: rev + 1 }) : notes.delete(clientId));
    return true;
  });

/** Nothing of it stays on this phone, the kept page neither. */
export async function wipe() {
  await answered(indexedDB.deleteDatabase(name));
  await dropKept(name);
  const worker = await navigator.serviceWorker?.getRegistration('/desk/links/away');
  await worker?.unregister();
}

const scripts = [
  'ask',
  'away',
  'book',
  'kept',
  'lock',
  'open',
  'outbox',
  'page',
  'show',
  'store',
  'sync',
  'today',
];

/** Keeps the page itself, without any name; false where this browser cannot. */
export async function keepPage() {
  if (!navigator.serviceWorker || !window.caches) return false;
  const page = '/desk/links/away';
  await navigator.serviceWorker.register('/along-worker.js', { scope: page });
  await keepWhole(name, { page, scripts: ['/walking.js', ...scripts.map((part) => `/away/${part}.js`)] });
  return true;
}
