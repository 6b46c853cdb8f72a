// The open pocket at work: she notes, it sends, and what the server says is shown.
import { askToBegin, askToTake, askToTakeBack } from './ask.js';
import { keepHalf } from './lock.js';
import {
  again,
  bothSeen,
  dayAt,
  mend,
  momentOn,
  onDay,
  throwAway,
  unsent,
  waitAfter,
  wrongClockSeconds,
} from './outbox.js';
import { clearAll, drawAllAnew, part, redraw, tell, words } from './page.js';
import { drawer, say } from './show.js';
import { changeHead, readHead } from './store.js';
import { sync } from './sync.js';
import { metSince } from './today.js';

/** @import { FromPin } from './lock.js' */
/** @import { Entry } from './outbox.js' */
/** @import { Answer } from './sync.js' */
/** @import { Draft } from './book.js' */
/** @import { Typed } from './show.js' */
/** @typedef {ReturnType<typeof import('./book.js').openBook>} Book */
/** @typedef {{ pin: FromPin, half: string, book: Book }} Opened */
/** @typedef {(why: string) => Promise<void>} Wiping */

const graceMs = 7 * 86_400_000;

/** The half stays on the phone for some days, behind the PIN. @param {Pick<Opened, 'pin' | 'half'>} opened */
export const graceFrom = async ({ pin, half }) => ({
  ...(await keepHalf(pin, half)),
  until: Date.now() + graceMs,
});

/** @type {Opened | null} */
let opened = null;
/** @type {Draft | null} */
let draft = null;
/** In which order she walks today, for as long as it is open. @type {readonly string[]} */
let way = [];
/** @type {Wiping} */
let wiped = () => Promise.resolve();
let failures = 0;
let isBusy = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

export const isOpen = () => opened !== null;

/** @param {Opened} now @param {Wiping} whenWiped */
export async function goOn(now, whenWiped) {
  [opened, wiped, failures] = [now, whenWiped, 0];
  draft = await now.book.draft();
  // What is not shown any more does not stay on the disk either.
  const list = await now.book.list();
  if (list) await now.book.saveList(list);
  await show();
  await send();
}

/** What she was writing stays, sealed; the key and the names go from the memory. */
export async function close() {
  clearTimeout(timer);
  const [was, writing] = [opened, draft];
  [opened, draft, way] = [null, null, []];
  clearAll();
  tell('told', '');
  if (was) await was.book.saveDraft(writing).catch(() => undefined);
}

/** One thing at a time: a touch that came twice is one. What it says is said when it stands. @param {(book: Book) => Promise<string | void>} act */
async function doing(act) {
  if (!opened || isBusy) return;
  isBusy = true;
  // A full disk, a store that another window has wiped: nothing is called kept that is not.
  const said = await act(opened.book).catch(() => words.notKept);
  drawAllAnew();
  await show().catch(() => undefined);
  if (typeof said === 'string') tell('told', said);
  isBusy = false;
  void send();
}

/** @param {Typed} typed */
const note = ({ clientId, day, ...wish }) =>
  doing(async (book) => {
    const [{ off }, now] = [await book.meta(), Date.now()];
    const said =
      clientId === undefined ? await noteNew(book, { ...wish, at: momentOn(day, now), clockOff: off }) : '';
    if (clientId !== undefined) {
      const entry = (await book.entries()).find((one) => one.clientId === clientId);
      // Today is today by the right clock, as far as it is known.
      const mended = { channel: wish.channel, note: wish.note, at: momentOn(day, now - off * 1000) };
      if (entry) await book.save(mend(entry, mended));
    }
    draft = null;
    await book.saveDraft(null);
    return said;
  });

/** @param {Book} book @param {import('./book.js').Wish} wish */
const noteNew = async (book, wish) => say(words.keptNumber, { n: await book.add(wish), who: wish.name });

const draw = drawer(words, {
  note: (typed) => void note(typed),
  draft: (writing) => {
    draft = writing;
  },
  walked: (ids, begins) =>
    void doing(() => {
      way = ids;
      return Promise.resolve(words[begins] ?? '');
    }),
  throwAway: (entry) => void doing(async (book) => void (await book.save(throwAway(entry)))),
  day: (entry, day) =>
    void doing(async (book) => {
      const { off } = await book.meta();
      await book.save(onDay(entry, day, Date.now() - off * 1000));
    }),
  beside: (entry, takeBack) => void doing((book) => settle(book, entry, takeBack)),
});

/** Both stand until she has said which; then the other is taken back there. @param {Book} book @param {Entry} entry @param {string | null} visitId */
async function settle(book, entry, visitId) {
  const answer = visitId === null ? null : await askToTakeBack(visitId).catch(() => undefined);
  if (answer === null || answer?.status === 'done') await book.save(bothSeen(entry));
  else return answer ? sentenceOf(answer) : words.needsNetwork;
  return '';
}

/** @param {object} answer */
const sentenceOf = (answer) =>
  'sentence' in answer && typeof answer.sentence === 'string' ? answer.sentence : words.signIn;

/** @param {Entry[]} entries @param {Entry['state']} state */
const those = (entries, state) => entries.filter((one) => one.state === state);

export async function show() {
  if (!opened) return;
  const { book } = opened;
  const [list, entries, { off, seenAt }] = [await book.list(), await book.entries(), await book.meta()];
  if (!opened) return;
  const [today, met] = [dayAt(Date.now()), metSince(entries)];
  redraw('links', [list, today, way, met], () => draw.links(list ?? [], { today, draft, way, met }));
  tell('empty', list?.length === 0 ? words.nobody : '');
  const beside = entries.filter((one) => one.beside);
  redraw('kept', those(entries, 'kept'), () => draw.kept(those(entries, 'kept')));
  redraw('refused', those(entries, 'refused'), () => draw.refused(those(entries, 'refused'), draft));
  redraw('doubtful', those(entries, 'doubtful'), () => draw.doubtful(those(entries, 'doubtful')));
  redraw('beside', beside, () => draw.beside(beside));
  for (const name of ['kept', 'refused', 'doubtful', 'beside'])
    part(`${name}-box`).hidden = part(name).children.length === 0;
  const waiting = unsent(entries).length;
  const isFar = navigator.onLine && failures === 0;
  part('state').textContent = (isFar ? words.online : words.offline) ?? '';
  part('unsent').textContent = waiting > 0 ? say(words.unsent, { n: waiting }) : (words.allSent ?? '');
  part('sent').textContent = say(words.sent, { n: those(entries, 'sent').length });
  tell('clock', seenAt > 0 && Math.abs(off) > wrongClockSeconds ? clockWords(off) : '');
}

/** @param {number} off */
function clockWords(off) {
  const minutes = Math.round(Math.abs(off) / 60);
  const hours = Math.round(minutes / 60);
  const span = minutes < 120 ? say(words.minutes, { n: minutes }) : say(words.hours, { n: hours });
  return say(off > 0 ? words.clockAhead : words.clockBehind, { span });
}

/** One window sends at a time. @template T @param {() => Promise<T>} work @returns {Promise<T | undefined>} */
const alone = (work) =>
  navigator.locks
    ? navigator.locks.request('weijia-pocket', { ifAvailable: true }, (lock) => (lock ? work() : undefined))
    : work();

export async function send() {
  if (!opened) return;
  clearTimeout(timer);
  const now = opened;
  try {
    const answer = await alone(() => sendFrom(now));
    failures = 0;
    if (answer?.status === 'gone') {
      await wiped(answer.why);
      return;
    }
    tell('trouble', answer?.status === 'strange' ? sentenceOf(answer) : '');
    part('sign-in').hidden = answer?.status !== 'strange';
  } catch {
    // No network, or none at the right moment: all stands here and goes later.
    failures += 1;
  }
  await show().catch(() => undefined);
  const wait = failures > 0 ? waitAfter(failures, Math.random()) : 60_000;
  if (opened) timer = setTimeout(() => void send(), wait);
}

/** @param {Opened} now @returns {Promise<Answer>} */
async function sendFrom(now) {
  const head = await readHead();
  if (!head) return { status: 'gone', why: 'elsewhere' };
  const round = (/** @type {string} */ pocketId) =>
    sync(now.book, (sent) => askToTake({ pocketId, ...sent }), Date.now);
  const answer = await round(head.id);
  const last = answer.status === 'unknown' ? await beginAnew(now, round) : answer;
  if (last.status === 'here')
    await changeHead({ grace: await graceFrom(now), tries: 0, lastSeen: Date.now() });
  return last;
}

/** A server that was put back to a backup from before this pocket knows it no more: it is told all that is still here. */
/** @param {Opened} now @param {(pocketId: string) => Promise<Answer>} round @returns {Promise<Answer>} */
async function beginAnew({ pin, half, book }, round) {
  const begun = await askToBegin({ proof: pin.proof, half, owner: await book.owner() });
  if (begun.status === 'strange') return begun;
  for (const entry of await book.entries()) if (again(entry) !== entry) await book.save(again(entry));
  await book.saveMeta({ ...(await book.meta()), knew: 0 });
  await changeHead({ id: begun.id });
  return round(begun.id);
}
