// What a device carries of a list. Each note stands under a key of its own, so that nothing overwrites it, until the
// server says that it has it; each has an id made here, so that sending it twice changes nothing.
import { dropKept, keepWhole } from './away/kept.js';

/** @typedef {{ id: string, people: number, by: string, markedAt: string, undoneAt: string | null }} Mark */
/** @typedef {{ signupId: string, name: string, code: string, partySize: number, marks: Mark[] }} Row */
/** @typedef {{ id: string, from: string, day: string, rows: Row[] }} List */
/** @typedef {{ kind: string, signupId?: string, people?: number, of?: string[], name?: string, heads?: object }} Wish */
/** @typedef {Wish & { clientId: string, markedAt: string, made: string, refused?: string }} Note */

const prefix = 'along:';
/** @param {string} id */
const listKey = (id) => `${prefix}${id}:list`;
/** @param {string} id @param {string} clientId */
const noteKey = (id, clientId) => `${prefix}${id}:note:${clientId}`;

/** @type {(text: string) => List | null} */
const parseList = JSON.parse;
/** @type {(text: string) => Note} */
const parseNote = JSON.parse;

/** @param {string} id */
export const readList = (id) => parseList(localStorage.getItem(listKey(id)) ?? 'null');

/** @param {string} key */
const readNote = (key) => parseNote(localStorage.getItem(key) ?? '{}');

/** @param {List} list */
export const keepList = (list) => localStorage.setItem(listKey(list.id), JSON.stringify(list));

/** @param {string} id @param {Note} note */
export const keepNote = (id, note) => localStorage.setItem(noteKey(id, note.clientId), JSON.stringify(note));

/** @param {string} id @param {string} clientId */
export const forgetNote = (id, clientId) => localStorage.removeItem(noteKey(id, clientId));

/** @param {string} id @returns {Note[]} */
export const notesOf = (id) =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(`${prefix}${id}:note:`))
    .map(readNote)
    .sort((a, b) => a.made.localeCompare(b.made));

/** @param {string} id @param {Wish} wish */
export function takeDown(id, wish) {
  const markedAt = new Date().toISOString();
  // Several within a millisecond keep their order.
  const made = `${markedAt} ${String(performance.now()).padStart(20, '0')}`;
  keepNote(id, { ...wish, clientId: crypto.randomUUID(), markedAt, made });
}

/** Takes the names off this device, and the page that was kept. @param {string} id */
export async function putAway(id) {
  localStorage.removeItem(listKey(id));
  await dropKept(prefix + id);
  const worker = await navigator.serviceWorker?.getRegistration(`/desk/activities/${id}/along`);
  await worker?.unregister();
}

/** Keeps the page itself for later, without any name; false where this browser cannot. @param {string} id */
export async function keepPage(id) {
  if (!navigator.serviceWorker || !window.caches) return false;
  const page = `/desk/activities/${id}/along`;
  await navigator.serviceWorker.register('/along-worker.js', { scope: page });
  await keepWhole(prefix + id, { page, scripts: ['/along.js', '/along-store.js', '/away/kept.js'] });
  return true;
}

/** Today in Shanghai. */
export const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** After its day a list goes by itself; where notes of it were not sent, their names stay with them. */
export function sweep() {
  for (const key of Object.keys(localStorage)) {
    const list = key.startsWith(prefix) && key.endsWith(':list') ? readList(key.split(':')[1] ?? '') : null;
    if (!list || list.day >= today()) continue;
    const notes = notesOf(list.id);
    const named = list.rows.filter((row) => notes.some(({ signupId }) => signupId === row.signupId));
    if (notes.length === 0) void putAway(list.id);
    else keepList({ ...list, rows: named });
  }
}
