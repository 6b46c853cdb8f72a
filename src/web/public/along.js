// The list at the door without a network: shows it, notes who came, and sends the notes when there is one again.
import {
  forgetNote,
  keepList,
  keepNote,
  keepPage,
  notesOf,
  putAway,
  readList,
  sweep,
  takeDown,
  today,
} from './along-store.js';

/** @import { List, Mark, Note, Row, Wish } from './along-store.js' */
/** @typedef {Record<string, string> & { who: Record<string, string> }} Words */
/** @typedef {{ list: List, merged: { clientId: string, status: string, sentence: string }[] }} Answer */

sweep();

const root = document.querySelector('[data-along]');
const id = root?.getAttribute('data-along') ?? '';
/** @type {(text: string) => Words} */
const parseWords = JSON.parse;
/** @type {(text: string) => Answer} */
const parseAnswer = JSON.parse;
const words = parseWords(root?.getAttribute('data-words') ?? '{}');
const here = `/desk/activities/${id}/along`;
let sending = false;

/** @param {string} name */
function part(name) {
  const found = root?.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`the page has no ${name}`);
  return found;
}

const unsent = () => notesOf(id).filter(({ refused }) => !refused);

/** @param {Wish} wish */
function note(wish) {
  takeDown(id, wish);
  show();
  void send();
}

/** @param {Mark[]} marks @param {Note} one */
function withNote(marks, { clientId, kind, people = 0, of = [], markedAt }) {
  if (kind === 'arrived') return [...marks, { id: clientId, people, by: 'me', markedAt, undoneAt: null }];
  return marks.map((mark) =>
    of.includes(mark.id) ? { ...mark, undoneAt: mark.undoneAt ?? markedAt } : mark,
  );
}

/** What the server knew, and on top of it what stands here unsent. @param {Row} row */
const marksOn = (row) =>
  unsent()
    .filter(({ signupId }) => signupId === row.signupId)
    .reduce(withNote, row.marks);

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, string>} attributes @param {(Node | string)[]} children
 */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** @param {string} text @param {string} label @param {() => void} press */
function touch(text, label, press) {
  const button = element('button', { type: 'button', class: 'link-button', 'aria-label': label }, text);
  button.addEventListener('click', press);
  return button;
}

/** @param {string} at */
const clock = (at) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16);

/** @param {Mark} mark */
const said = ({ markedAt, by, people, undoneAt }) =>
  `${clock(markedAt)} ${words.who[by]} ${people}${undoneAt ? ` → ${clock(undoneAt)} 0` : ''}`;

/** @param {Row} row */
const nameOf = (row) => row.name || `${words.noName} ${row.code}`;

/** Both are shown where two noted different things. @param {Mark[]} marks @param {Mark[]} standing */
function differs(marks, standing) {
  const several = new Set(marks.map(({ by }) => by)).size > 1;
  const counts = new Set(standing.map(({ people }) => people));
  return several && standing.length > 0 && (counts.size > 1 || standing.length < marks.length);
}

/** @param {Row} row */
function rowOf(row) {
  const marks = marksOn(row);
  const standing = marks.filter(({ undoneAt }) => !undoneAt);
  const arrived = Math.max(0, ...standing.map(({ people }) => people));
  const text = element('span', { class: 'list__text' }, `${row.code} · ${arrived}/${row.partySize}`);
  if (differs(marks, standing)) {
    const lines = marks.map((mark) => element('span', { class: 'along__mark' }, said(mark)));
    text.append(element('span', { class: 'along__differs' }, words.differs ?? ''), ...lines);
  }
  const title = element('span', { class: 'list__title' }, nameOf(row));
  const touches = element('span', { class: 'roll__touch' }, ...comeOf(row, arrived));
  if (arrived > 0) {
    const of = standing.map((mark) => mark.id);
    const press = () => note({ kind: 'undone', signupId: row.signupId, of });
    touches.append(touch(words.undo ?? '', `${nameOf(row)} ${words.undo}`, press));
  }
  return element(
    'li',
    { class: 'weui-cell list__row' },
    element('span', { class: 'weui-cell__bd' }, title, text),
    touches,
  );
}

/** A touch for all of a party, or first a number for a part of it. @param {Row} row @param {number} arrived */
function comeOf(row, arrived) {
  const state = element('strong', { class: 'state-tag state-tag_calm' }, words.come ?? '');
  if (arrived >= row.partySize) return [state];
  const label = `${nameOf(row)} ${words.come}`;
  const come = element(
    'button',
    { type: 'button', class: 'weui-btn weui-btn_default btn_small', 'aria-label': label },
    words.come ?? '',
  );
  const howMany = element('select', {
    class: 'field__control',
    'aria-label': `${nameOf(row)} ${words.howMany}`,
  });
  for (let n = row.partySize; n > arrived; n -= 1) howMany.append(element('option', {}, String(n)));
  come.addEventListener('click', () =>
    note({ kind: 'arrived', signupId: row.signupId, people: Number(howMany.value) }),
  );
  return row.partySize > 1 ? [howMany, come] : [come];
}

/** @param {Note} one @param {Row[]} rows */
function titleOf(one, rows) {
  const row = rows.find(({ signupId }) => signupId === one.signupId);
  const beside = one.heads ? words.heads : one.name || words.walkIn;
  return `${clock(one.markedAt)} ${row ? nameOf(row) : beside}`;
}

/** @param {Note} one @param {Row[]} rows */
function refusedRow(one, rows) {
  const seen = () => {
    forgetNote(id, one.clientId);
    show();
  };
  const title = titleOf(one, rows);
  return element(
    'li',
    {},
    `${title}: ${one.refused} `,
    touch(words.seen ?? '', `${title} ${words.seen}`, seen),
  );
}

function show() {
  const list = readList(id);
  const rows = list?.rows ?? [];
  const filter = part('filter');
  const wanted = filter instanceof HTMLInputElement ? filter.value.trim().toUpperCase() : '';
  const shown = rows.filter(({ name, code }) => `${name} ${code}`.toUpperCase().includes(wanted));
  part('rows').replaceChildren(...shown.map(rowOf));
  // A list may be taken along the evening before; on its day, by the clock of this device, the touches are there.
  const early = list !== null && list.from > today();
  part('early').hidden = !early;
  part('forms').hidden = early;
  for (const touches of part('rows').querySelectorAll('.roll__touch')) if (early) touches.remove();
  part('none').hidden = list !== null;
  part('work').hidden = list === null;
  const waiting = unsent();
  part('state').textContent = (navigator.onLine ? words.online : words.offline) ?? '';
  part('unsent').textContent =
    (waiting.length > 0 ? `${words.unsent}${waiting.length}` : words.allSent) ?? '';
  const beside = waiting
    .filter(({ signupId }) => !signupId)
    .map((one) => element('li', {}, titleOf(one, rows)));
  part('beside').replaceChildren(...beside);
  const refused = notesOf(id).filter((one) => one.refused);
  part('refused').hidden = refused.length === 0;
  part('refused-list').replaceChildren(...refused.map((one) => refusedRow(one, rows)));
}

/** Sends what is unsent and takes the newest list. */
async function send() {
  if (sending) return;
  sending = true;
  try {
    while (await sendSome()) show();
  } catch {
    // No network: everything stands here, and goes when there is one.
  } finally {
    sending = false;
    show();
  }
}

/** Whether there is more to send at once. */
async function sendSome() {
  const before = unsent().length;
  const notes = unsent().slice(0, 40);
  const marks = notes.map(({ made: _made, ...mark }) => mark);
  const body = new URLSearchParams({ marks: JSON.stringify(marks) });
  const answer = await fetch(`${here}/marks`, { method: 'POST', body });
  const isStrange = answer.redirected || answer.status === 401 || answer.status === 403;
  part('trouble').hidden = !isStrange;
  if (!answer.ok || isStrange) return false;
  const { list, merged } = parseAnswer(await answer.text());
  // One answer for each, in their order; what is refused is shown and not sent again.
  for (const [nth, one] of notes.entries()) {
    const { status, sentence } = merged[nth] ?? {};
    if (status === 'refused') keepNote(id, { ...one, refused: sentence });
    else if (status) forgetNote(id, one.clientId);
  }
  keepList(list);
  const left = unsent().length;
  return left > 0 && left < before;
}

/** @param {HTMLFormElement} form */
function noteForm(form) {
  const typed = new FormData(form);
  const text = (/** @type {string} */ name) => {
    const value = typed.get(name);
    // What is pasted may bring a tab along.
    return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ') : '';
  };
  const number = (/** @type {string} */ name) => Number(text(name));
  const [women = 0, children = 0, elders = 0, men = 0] = ['women', 'children', 'elders', 'men'].map(number);
  if (form.dataset.kind === 'walk-in') {
    note({ kind: 'walk-in', people: number('people') || 1, name: text('walkInName') });
  } else if (women + children + elders + men > 0) {
    note({ kind: 'headcount', heads: { women, children, elders, men } });
  }
  form.reset();
}

async function putAwayIfSent() {
  const left = unsent().length > 0;
  part('keep').hidden = !left;
  if (left) return;
  await putAway(id);
  location.assign(`/desk/activities/${id}`);
}

function listen() {
  part('filter').addEventListener('input', show);
  part('send').addEventListener('click', () => void send());
  part('put').addEventListener('click', () => void putAwayIfSent());
  for (const form of document.querySelectorAll('form[data-kind]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (form instanceof HTMLFormElement) noteForm(form);
    });
  }
  window.addEventListener('online', () => void send());
  window.addEventListener('offline', show);
  window.addEventListener('storage', show);
  setInterval(() => unsent().length > 0 && void send(), 20_000);
}

if (root instanceof HTMLElement) {
  root.hidden = false;
  listen();
  show();
  await send();
  const kept = readList(id) !== null && (await keepPage(id).catch(() => false));
  part('kept').textContent = (kept || !navigator.onLine ? words.kept : words.notKept) ?? '';
  root.dataset.ready = '';
}
