// Draws what the open pocket holds. Names are set as text, never as markup.
import { dayAt, inOrder } from './outbox.js';
import { isWalk, lastPlace, offerWalk, parted } from './today.js';

/** @import { Entry } from './outbox.js' */
/** @import { Draft } from './book.js' */
/** @import { Begins, Listed, Met } from './today.js' */
/** @import { Spot } from '../walking.js' */
/** @typedef {Record<string, string> & { channels: Record<string, string> }} Words */
/** @typedef {{ personId: string, name: string, clientId?: string | undefined, channel: string, day: string, note: string }} Typed */
/**
 * @typedef {object} Presses
 * @property {(typed: Typed) => void} note
 * @property {(draft: Draft) => void} draft
 * @property {(ids: string[], begins: Begins) => void} walked
 * @property {(entry: Entry) => void} throwAway
 * @property {(entry: Entry, day: string) => void} day
 * @property {(entry: Entry, takeBack: string | null) => void} beside
 */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, string>} attributes @param {(Node | string)[]} children
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** @param {string | undefined} text @param {Record<string, string | number>} values */
export const say = (text = '', values = {}) =>
  text.replaceAll(/\{(\w+)\}/g, (_, name) => String(values[String(name)] ?? ''));

const style = /** @type {const} */ ({
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  timeZone: 'Asia/Shanghai',
});

/** @param {string} day */
export const spoken = (day) =>
  new Intl.DateTimeFormat(document.documentElement.lang || 'zh-Hans', style).format(
    new Date(`${day}T12:00:00+08:00`),
  );

/** @param {string} text @param {string} label @param {() => void} press */
function touch(text, label, press) {
  const look = { type: 'button', class: 'weui-btn weui-btn_default btn_small', 'aria-label': label };
  const button = element('button', look, text);
  button.addEventListener('click', press);
  return button;
}

/** @typedef {{ words: Words, presses: Presses }} Way */
/** `seenOn`: she has seen her meanwhile. @typedef {Listed & { seenOn?: string }} Row */
/** @typedef {{ today: string, draft: Draft | null, way: readonly string[], met: readonly Met[] }} Now */

/** @param {Words} words @param {Entry} entry */
const titleOf = (words, { at, name, channel }) =>
  `${spoken(dayAt(Date.parse(at)))} ${name} · ${words.channels[channel] ?? channel}`;

/** @param {string} id */
const field = (id) => ({ id, class: 'field__control' });

/** @param {string | undefined} label @param {HTMLInputElement} input */
const labelled = (label, input) =>
  element('div', { class: 'field' }, element('label', { for: input.id }, label ?? ''), input);

/** What she has begun to write of somebody, or of a visit that she mends. @param {Draft | null} draft @param {{ personId: string, clientId?: string }} of */
const begunOf = (draft, { personId, clientId }) =>
  draft && draft.personId === personId && draft.clientId === clientId
    ? { at: `${draft.day}T12:00:00+08:00`, note: draft.note }
    : undefined;

/**
 * Which day, what note, and the touches that write it down. @param {Way} way @param {{ personId: string, name: string }} who
 * @param {Partial<Entry>} [was]
 */
function formFor({ words, presses }, { personId, name }, was = {}) {
  const { clientId } = was;
  const [id, today] = [clientId ?? personId, dayAt(Date.now())];
  const value = was.at ? dayAt(Date.parse(was.at)) : today;
  const day = element('input', { ...field(`day-${id}`), type: 'date', max: today, value });
  const note = element('input', { ...field(`note-${id}`), maxlength: '500', autocomplete: 'off' });
  note.value = was.note ?? '';
  const typed = () => ({
    ...{ personId, day: day.value || today, note: note.value.trim() },
    ...(clientId !== undefined && { clientId }),
  });
  for (const one of [day, note]) one.addEventListener('input', () => presses.draft(typed()));
  const more = element('details', {}, element('summary', { class: 'small' }, words.more ?? ''));
  more.append(labelled(words.when, day), labelled(words.note, note));
  more.open = was.at !== undefined;
  const touches = Object.entries(words.channels).map(([channel, said]) =>
    touch(said, `${name} ${said}`, () => presses.note({ ...typed(), name, channel })),
  );
  const how = element('fieldset', { class: 'link__how' }, element('legend', {}, words.how ?? ''), ...touches);
  return element('div', {}, how, more);
}

/** One touch rings, also without a network. @param {Listed} link */
const phoneOf = ({ phone }) =>
  phone ? [element('p', {}, element('a', { href: `tel:${phone}` }, phone))] : [];

/** The touch that puts those of today into the order of a walk. @param {Way} way @param {Listed[]} due @param {Spot | undefined} last */
function walkOffer({ words, presses }, due, last) {
  if (!isWalk(due)) return [];
  const walk = element('button', { type: 'button', class: 'weui-btn weui-btn_default btn_small' });
  walk.append(words.walk ?? '');
  offerWalk(walk, { due, last }, presses.walked);
  return [walk, element('p', { class: 'quiet small' }, words.walkHint ?? '')];
}

/** Those of today, those of them whom she has seen meanwhile, then the others, each under their title. @param {Way} way @param {Listed[]} list @param {Now} now */
function linkRows(way, list, now) {
  const { words } = way;
  const { due, seen, later } = parted(list, now);
  const rows = (/** @type {Row[]} */ some) => some.map((link) => linkRow(way, link, now));
  if (due.length + seen.length === 0) return rows(later);
  const under = (/** @type {string | undefined} */ title, /** @type {Row[]} */ some) =>
    some.length === 0 ? [] : [element('h3', { class: 'section' }, title ?? ''), ...rows(some)];
  const walk = walkOffer(way, due, lastPlace(list, now));
  return [
    ...(due.length === 0 ? [] : [element('h3', {}, words.today ?? ''), ...walk, ...rows(due)]),
    ...under(words.seen, seen),
    ...under(words.coming, later),
  ];
}

/** By when she is to be seen, or that she was. @param {Words} words @param {Row} link @param {string} today */
function whenOf(words, { dueOn, seenOn }, today) {
  if (seenOn === today) return words.seenToday ?? '';
  if (seenOn) return say(words.seenOn, { day: spoken(seenOn) });
  const days = Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000);
  return days > 0 ? say(words.late, { n: days }) : say(words.dueBy, { day: spoken(dueOn) });
}

/** It opens to the touches, which are made when it does. @param {Way} way @param {Row} link @param {Now} now */
function linkRow(way, link, { today, draft }) {
  const text = `${link.village} · ${whenOf(way.words, link, today)}`;
  const lines = element('span', { class: 'link__lines quiet small' }, text);
  const row = element('details', { class: 'request__act link' }, element('summary', {}, link.name, lines));
  const begun = begunOf(draft, { personId: link.personId });
  const fill = () => {
    if (row.children.length === 1) row.append(...phoneOf(link), formFor(way, link, begun));
  };
  row.addEventListener('toggle', () => row.open && fill());
  if (begun) {
    fill();
    row.open = true;
  }
  return row;
}

/** @param {Way} way @param {Entry} entry @param {(Node | string)[]} more */
const line = ({ words }, entry, ...more) =>
  element('li', {}, `${entry.number}. ${titleOf(words, entry)} `, ...more);

/** @param {Way} way @param {Entry} entry */
const throwTouch = ({ words, presses }, entry) =>
  touch(words.throwAway ?? '', `${titleOf(words, entry)} ${words.throwAway}`, () => presses.throwAway(entry));

/** @param {Way} way @param {Entry} entry @param {Draft | null} draft */
function refusedRow(way, entry, draft) {
  const { words } = way;
  const begun = begunOf(draft, entry);
  const mend = element('details', { class: 'request__act' }, element('summary', {}, words.mend ?? ''));
  mend.append(formFor(way, entry, { ...entry, ...begun }));
  mend.open = begun !== undefined;
  const why = element('span', { class: 'along__mark' }, entry.sentence ?? '');
  return line(way, entry, why, mend, throwTouch(way, entry));
}

/** @param {Way} way @param {Entry} entry */
function doubtfulRow(way, entry) {
  const { words, presses } = way;
  const [said = '', right = ''] = entry.days ?? [];
  const asks = say(words.whichDay, { said: spoken(said), right: spoken(right) });
  const touches = [said, right].map((day) =>
    touch(spoken(day), `${titleOf(words, entry)} ${spoken(day)}`, () => presses.day(entry, day)),
  );
  const all = element('span', { class: 'buttons' }, ...touches, throwTouch(way, entry));
  return line(way, entry, element('span', { class: 'along__mark' }, asks), all);
}

/** One of two stays, or both: which, she says. @param {Way} way @param {Entry} entry */
function besideRow(way, entry) {
  const { words, presses } = way;
  const [other, ...more] = entry.beside ?? [];
  const title = titleOf(words, entry);
  const choose = (/** @type {string | undefined} */ label, /** @type {string | null} */ takeBack) =>
    touch(label ?? '', `${title}: ${label}`, () => presses.beside(entry, takeBack));
  const channel = words.channels[other?.channel ?? ''] ?? '';
  const touches = [choose(words.keepBoth, null)];
  if (other && more.length === 0) touches.push(choose(words.keepMine, other.visitId));
  touches.push(choose(say(words.keepOther, { other: channel }), entry.visitId ?? null));
  return line(way, entry, element('span', { class: 'buttons' }, ...touches));
}

/** @param {Words} words @param {Presses} presses */
export function drawer(words, presses) {
  const way = { words, presses };
  return {
    links: (/** @type {Listed[]} */ list, /** @type {Now} */ now) => linkRows(way, list, now),
    kept: (/** @type {Entry[]} */ all) =>
      inOrder(all).map((entry) => line(way, entry, throwTouch(way, entry))),
    refused: (/** @type {Entry[]} */ all, /** @type {Draft | null} */ draft) =>
      inOrder(all).map((entry) => refusedRow(way, entry, draft)),
    doubtful: (/** @type {Entry[]} */ all) => inOrder(all).map((entry) => doubtfulRow(way, entry)),
    beside: (/** @type {Entry[]} */ all) => inOrder(all).map((entry) => besideRow(way, entry)),
  };
}
