// Takes her list along: locked by her PIN and by half of a key that the server holds. Opens, locks, and wipes it.
import { askForHers, askToBegin, askToEnd, askToUnlock, askWhetherItStands } from './ask.js';
import { openBook } from './book.js';
import { halfKept, isPin, isTooEasy, newKey, randomBytes, randomHalf, stretch, unwrap } from './lock.js';
import { close, goOn, graceFrom, isOpen, send, show } from './open.js';
import { form, part, screen, tell, typedIn, words } from './page.js';
import { element, say, spoken } from './show.js';
import { changeHead, keepPage, readHead, readNotes, wipe, writeHead } from './store.js';

/** @import { Elsewhere, Received } from './ask.js' */
/** @import { FromPin } from './lock.js' */
/** @import { Head } from './store.js' */

const mostTries = 5;
const idleMs = 180_000;
const slackMs = 600_000;
let touchedAt = Date.now();

/** @param {Head} head @param {{ pin: FromPin, half: string }} key @param {boolean} isOnline */
async function openWith(head, { pin, half }, isOnline) {
  const book = openBook(await unwrap(pin, half, head.wrapped));
  const grace = isOnline ? { grace: await graceFrom({ pin, half }) } : {};
  await changeHead({ ...grace, tries: 0, lastSeen: Date.now() });
  touchedAt = Date.now();
  screen('open');
  part('heading').focus();
  await goOn({ pin, half, book }, wipedFor);
}

/** Nothing stays; what was not sent is named by its number. @param {string} why */
async function wipedFor(why) {
  const lost = (await readNotes().catch(() => [])).filter(({ isSent }) => !isSent);
  await close();
  await wipe();
  const said = words[`gone-${why}`] ?? words['gone-revoked'];
  const numbers = lost.map(({ number }) => number).sort((a, b) => a - b);
  const lostWords =
    numbers.length > 0 ? say(words.lost, { n: numbers.length, numbers: numbers.join(', ') }) : '';
  tell('gone-why', `${said} ${lostWords}`);
  screen('gone');
}

/** @param {string} pin @param {string} twice */
function pinFault(pin, twice) {
  if (!isPin(pin)) return words.pinShape;
  if (isTooEasy(pin)) return words.pinEasy;
  return pin === twice ? undefined : words.pinDiffers;
}

/** Another window was first: what it noted is under its own PIN, and stays. @param {string} pocketId */
async function isLockedElsewhere(pocketId) {
  await askToEnd({ pocketId, why: 'emptied' }).catch(() => undefined);
  form('begin').reset();
  screen('locked');
}

async function begin() {
  const [pin, twice] = ['pin', 'pinAgain'].map((name) => typedIn(form('begin'), name));
  const fault = pinFault(pin ?? '', twice ?? '');
  tell('begin-told', fault ?? words.locking);
  if (fault) return;
  const [salt, half] = [randomBytes(16), randomHalf()];
  const key = await stretch(pin ?? '', salt);
  const begun = await askToBegin({ proof: key.proof, half });
  if (begun.status === 'strange') return tell('begin-told', begun.sentence ?? words.signIn);
  const made = await newKey(key, half);
  const grace = await graceFrom({ pin: key, half });
  const head = { id: begun.id, salt, wrapped: made.wrapped, grace, tries: 0, lastSeen: Date.now(), made: 0 };
  const isFirst = await writeHead(head).then(
    () => true,
    () => false,
  );
  if (!isFirst) return isLockedElsewhere(begun.id);
  await openBook(made.key).saveOwner(begun.owner);
  form('begin').reset();
  await navigator.storage?.persist?.();
  await openWith(head, { pin: key, half }, true);
  await keep();
}

async function keep() {
  const isKept = await keepPage().catch(() => false);
  part('saved').textContent = (isKept || !navigator.onLine ? words.saved : words.notSaved) ?? '';
}

async function unlock() {
  const head = await readHead();
  if (!head) return showNew();
  const pin = typedIn(form('unlock'), 'unlockPin');
  if (!isPin(pin)) return tell('unlock-told', words.pinShape);
  tell('unlock-told', words.opening);
  const key = await stretch(pin, head.salt);
  form('unlock').reset();
  const told = await askToUnlock({ pocketId: head.id, proof: key.proof }).catch(() => null);
  if (told?.status === 'open') return openWith(head, { pin: key, half: told.half }, true);
  if (told?.status === 'gone') return wipedFor(told.why);
  if (told?.status === 'wrong') return tell('unlock-told', say(words.wrongLeft, { n: told.left }));
  return openOffline(head, key);
}

/** No server says whether the PIN is right: a few tries, for some days, and not on a clock that was set back. @param {Head} head @param {FromPin} pin */
async function openOffline(head, pin) {
  const now = Date.now();
  if (now < head.lastSeen - slackMs) return tell('unlock-told', words.clockBack);
  if (!head.grace || now > head.grace.until || head.tries >= mostTries) {
    await changeHead({ grace: null, lastSeen: Math.max(now, head.lastSeen) });
    return tell('unlock-told', words.graceOver);
  }
  // Counted first: whoever ends the browser in between has had her try.
  await changeHead({ tries: head.tries + 1, lastSeen: Math.max(now, head.lastSeen) });
  const half = await halfKept(pin, head.grace);
  if (half !== null) return openWith(head, { pin, half }, false);
  const left = mostTries - head.tries - 1;
  if (left === 0) await changeHead({ grace: null });
  return tell('unlock-told', left === 0 ? words.graceOver : say(words.wrongLeftOffline, { n: left }));
}

/** @param {Received} received */
function receivedWords({ logged, days, refused, missing }) {
  const lines = [say(words.cameAll, { n: logged })];
  for (const { day, visits } of days.slice(0, 10))
    lines.push(say(words.cameOn, { day: spoken(day), n: visits }));
  const numbers = (/** @type {number[]} */ all) => all.slice(0, 20).join(', ');
  if (refused.length > 0)
    lines.push(say(words.cameRefused, { numbers: numbers(refused.map(({ number }) => number)) }));
  if (missing.length > 0) lines.push(say(words.cameNot, { numbers: numbers(missing) }));
  return lines;
}

/** @param {string} pocketId */
async function endElsewhere(pocketId) {
  await askToEnd({ pocketId, why: 'emptied' }).catch(() => undefined);
  await showNew();
}

/** @param {Elsewhere} pocket */
function elsewhereRow({ id, device, since, seen, received }) {
  const title = element('strong', {}, say(words.elsewhere, { device, since }));
  const lines = [...receivedWords(received), say(words.notSince, { seen })].map((text) =>
    element('span', { class: 'along__mark' }, text),
  );
  const look = { type: 'button', class: 'weui-btn weui-btn_default btn_small' };
  const end = element('button', look, words.endElsewhere ?? '');
  end.addEventListener('click', () => void endElsewhere(id));
  return element('li', {}, title, ...lines, end);
}

/** No list here: she takes one, and is told what came from phones that may have forgotten theirs. */
async function showNew() {
  screen('new');
  const told = await askForHers().catch(() => null);
  const pockets = told?.status === 'hers' ? told.pockets : [];
  part('elsewhere').replaceChildren(...pockets.map(elsewhereRow));
  part('elsewhere-box').hidden = pockets.length === 0;
  if (told === null) tell('begin-told', words.noNetwork);
  else if (told.status === 'strange') tell('begin-told', told.sentence ?? words.signIn);
}

async function isOver() {
  const head = await readHead();
  if (!head) return;
  const told = await askWhetherItStands(head.id).catch(() => null);
  if (told?.status === 'standing' && told.over) await wipedFor('revoked');
}

async function lock() {
  if (!isOpen()) return;
  await close();
  tell('unlock-told', '');
  screen('locked');
}

/** @param {string} why */
async function putAway(why) {
  const unsent = (await readNotes()).filter(({ isSent }) => !isSent);
  if (why === 'put-away' && unsent.length > 0) return tell('put-told', words.putUnsent);
  const head = await readHead();
  const told = await askToEnd({ pocketId: head?.id ?? '', why }).catch(() => null);
  if (told === null || told.status === 'strange') return tell('put-told', words.putOffline);
  return wipedFor(why);
}

/** @param {string} name @param {() => Promise<unknown>} act @param {string} told */
function onSubmit(name, act, told) {
  let isWorking = false;
  const work = async () => {
    isWorking = true;
    await act().catch(() => tell(told, words.notKept));
    isWorking = false;
  };
  form(name).addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isWorking) void work();
  });
}

function listen() {
  onSubmit('begin', begin, 'begin-told');
  onSubmit('unlock', unlock, 'unlock-told');
  part('send').addEventListener('click', () => void send());
  part('lock').addEventListener('click', () => void lock());
  part('put').addEventListener('click', () => void putAway('put-away'));
  part('forget').addEventListener('click', () => void putAway('emptied'));
  for (const sign of ['pointerdown', 'keydown', 'input'])
    document.addEventListener(sign, () => void (touchedAt = Date.now()));
  document.addEventListener('visibilitychange', () => document.hidden && void lock());
  window.addEventListener('online', () => void (isOpen() ? send() : isOver()));
  window.addEventListener('offline', () => void show());
  setInterval(() => Date.now() - touchedAt > idleMs && void lock(), 10_000);
}

const root = document.querySelector('[data-away]');
if (root instanceof HTMLElement) {
  root.hidden = false;
  const isAble = window.isSecureContext && window.indexedDB && crypto.subtle;
  if (!isAble) screen('unable');
  else {
    listen();
    const head = await readHead().catch(() => undefined);
    if (head) {
      // What the grace kept is gone once it is over, whoever opens the page.
      if (head.grace && Date.now() > head.grace.until) await changeHead({ grace: null });
      screen('locked');
      void isOver();
      await keep();
    } else await showNew();
  }
  root.dataset.ready = '';
}
