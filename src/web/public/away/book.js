// The open pocket: what stands sealed in the store, read and written with the key that is only in memory.
import { open, seal } from './lock.js';
import { dayAt } from './outbox.js';
import { addNote, changeNote, readHead, readNotes, readPart, writePart } from './store.js';
import { withoutLapsedPhones } from './today.js';

/** @import { Entry } from './outbox.js' */
/** @import { Book, Meta } from './sync.js' */
/** @import { Note } from './store.js' */
/** @typedef {Entry & { rev: number }} Read */
/** @import { Listed } from './today.js' */
/** @typedef {{ personId: string, clientId?: string, day: string, note: string }} Draft */
/** @typedef {{ personId: string, name: string, channel: string, at: string, note: string, clockOff: number }} Wish */

/** @type {(text: string) => Entry} */
const parseEntry = JSON.parse;
/** @type {(text: string) => Meta} */
const parseMeta = JSON.parse;
/** @type {(text: string) => Listed[]} */
const parseList = JSON.parse;
/** @type {(text: string) => string} */
const parseText = JSON.parse;
/** @type {(text: string) => Draft} */
const parseDraft = JSON.parse;
/** @type {Meta} */
const unmet = { off: 0, knew: 0, seenAt: 0 };

/** @param {Entry} entry */
const revOf = (entry) => ('rev' in entry && typeof entry.rev === 'number' ? entry.rev : -1);

/** No phone is read after the last day on which it may be kept. @param {Listed[] | null} list */
const stillKept = (list) => list && withoutLapsedPhones(list, dayAt(Date.now()));

/** @param {CryptoKey} key */
export function openBook(key) {
  /** @template T @param {string} part @param {(text: string) => T} parse @returns {Promise<T | null>} */
  const read = async (part, parse) => {
    const sealed = await readPart(part);
    return sealed ? parse(await open(key, part, sealed)) : null;
  };
  /** @param {string} part @param {unknown} value */
  const write = async (part, value) => writePart(part, await seal(key, part, value));
  /** @param {Note} note @returns {Promise<Read>} */
  const entryOf = async ({ clientId, number, rev, ...sealed }) => ({
    ...parseEntry(await open(key, clientId, sealed)),
    ...{ clientId, number, rev },
  });
  return {
    entries: async () => Promise.all((await readNotes()).map(entryOf)),
    /** Stands on the disk when this is done; its number. @param {Wish} wish */
    add: async (wish, clientId = crypto.randomUUID()) =>
      addNote({ clientId, ...(await seal(key, clientId, { ...wish, state: 'kept' })) }),
    save: async (/** @type {Entry} */ entry) => {
      const { clientId, number, state } = entry;
      const sealed = await seal(key, clientId, entry);
      const note = { ...sealed, clientId, number, rev: 0, isSent: state === 'sent' || state === 'thrown' };
      return changeNote(clientId, revOf(entry), note);
    },
    drop: (/** @type {Entry} */ entry) => changeNote(entry.clientId, revOf(entry), null),
    made: async () => (await readHead())?.made ?? 0,
    meta: async () => (await read('meta', parseMeta)) ?? unmet,
    saveMeta: (/** @type {Meta} */ meta) => write('meta', meta),
    list: async () => stillKept(await read('list', parseList)),
    saveList: (/** @type {object[]} */ list) => write('list', list),
    owner: async () => (await read('owner', parseText)) ?? '',
    saveOwner: (/** @type {string} */ owner) => write('owner', owner),
    draft: () => read('draft', parseDraft),
    saveDraft: (/** @type {Draft | null} */ draft) =>
      draft ? write('draft', draft) : writePart('draft', null),
  };
}
