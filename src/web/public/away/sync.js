// Sends what a phone has noted and takes the newest list: each visit once, whatever breaks on the way. Nothing is taken for sent before
// the server has said so, and what it has said is kept before the next is sent.
import { absorb, again, isDone, judgeClock, onItsWay, toSend } from './outbox.js';

/** @import { Entry, Item } from './outbox.js' */
/** @typedef {{ off: number, knew: number, seenAt: number }} Meta */
/**
 * @typedef {object} Here
 * @property {'here'} status
 * @property {string} now
 * @property {boolean} older
 * @property {number} received
 * @property {Item[]} items
 * @property {object[]} list
 */
/** @typedef {Here | { status: 'unknown' } | { status: 'gone', why: string } | { status: 'strange', sentence?: string }} Answer */
/**
 * What is open on this phone. `save` and `drop` say whether the entry still was as it had been read.
 * @typedef {object} Book
 * @property {() => Promise<Entry[]>} entries
 * @property {(entry: Entry) => Promise<boolean>} save
 * @property {(entry: Entry) => Promise<boolean>} drop
 * @property {() => Promise<number>} made
 * @property {() => Promise<Meta>} meta
 * @property {(meta: Meta) => Promise<void>} saveMeta
 * @property {(list: object[]) => Promise<void>} saveList
 */
/** @typedef {{ made: number, knew: number, visits: ReturnType<typeof onItsWay>[] }} Sent */
/** @typedef {(sent: Sent) => Promise<Answer>} Ask */

/** Throws where there is no network: then all stands as it stood. @param {Book} book @param {Ask} ask @param {() => number} clock */
export async function sync(book, ask, clock) {
  const hello = await send(book, ask, { clock, entries: [] });
  if (hello.status !== 'here') return hello;
  await lookAround(book, hello, clock());
  for (;;) {
    const entries = toSend(await book.entries());
    if (entries.length === 0) return hello;
    const answer = await send(book, ask, { clock, entries });
    if (answer.status !== 'here') return answer;
    const left = await takeIn(book, entries, { answer, now: clock() });
    // What is answered by nothing would be sent for ever.
    if (left === entries.length) return hello;
  }
}

/** @param {Book} book @param {Ask} ask @param {{ clock: () => number, entries: Entry[] }} with_ @returns {Promise<Answer>} */
async function send(book, ask, { clock, entries }) {
  const [made, { knew }, left] = [await book.made(), await book.meta(), clock()];
  const answer = await ask({ made, knew, visits: entries.map(onItsWay) });
  if (answer.status !== 'here') return answer;
  const [seenAt, came] = [clock(), Date.parse(answer.now)];
  await book.saveMeta({ off: ((left + seenAt) / 2 - came) / 1000, knew: answer.received, seenAt });
  await book.saveList(answer.list);
  return answer;
}

/** Before anything goes: what must go again, what the clock makes doubtful, what has been there long enough. */
/** @param {Book} book @param {Here} hello @param {number} now */
async function lookAround(book, { older }, now) {
  const { off } = await book.meta();
  for (const entry of await book.entries()) {
    const next = judgeClock(older ? again(entry) : entry, off);
    if (isDone(next, now)) await book.drop(next);
    else if (next !== entry) await book.save(next);
  }
}

/** How many of them stand as they stood. @param {Book} book @param {Entry[]} entries @param {{ answer: Here, now: number }} with_ */
async function takeIn(book, entries, { answer, now }) {
  let left = 0;
  for (const entry of entries) {
    const item = answer.items.find(({ clientId }) => clientId === entry.clientId);
    if (entry.state === 'thrown') await book.drop(entry);
    else if (item) await book.save(absorb(entry, item, now));
    else left += 1;
  }
  return left;
}
