// The parts of the page that take her list along: what it says, and which of its screens stands.
/** @import { Words } from './show.js' */

const root = document.querySelector('[data-away]');
/** @type {(text: string) => Words} */
const parseWords = JSON.parse;
export const words = parseWords(root?.getAttribute('data-away') ?? '{"channels":{}}');

/** @param {string} name */
export function part(name) {
  const found = root?.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`the page has no ${name}`);
  return found;
}

const screens = ['unable', 'new', 'locked', 'open', 'gone'];

/** @param {string} name */
export function screen(name) {
  for (const one of screens) part(one).hidden = one !== name;
  if (root instanceof HTMLElement) root.dataset.screen = name;
}

/** Said once, read out too; nothing takes it away again. @param {string} name @param {string | undefined} text */
export function tell(name, text) {
  part(name).hidden = !text;
  if (part(name).textContent !== text) part(name).textContent = text ?? '';
}

/** Draws anew only what has changed, and nothing in which she has something open: that waits for her own touch. @param {string} name @param {unknown} of @param {() => Node[]} draw */
export function redraw(name, of, draw) {
  const now = JSON.stringify(of);
  const { drawn } = part(name).dataset;
  if (
    drawn === now ||
    (drawn && part(name).querySelector(':scope > details[open], :scope > li > details[open]'))
  )
    return;
  part(name).replaceChildren(...draw());
  part(name).dataset.drawn = now;
}

const drawnParts = ['links', 'kept', 'refused', 'doubtful', 'beside'];

export function drawAllAnew() {
  for (const name of drawnParts) delete part(name).dataset.drawn;
}

export function clearAll() {
  for (const name of drawnParts) part(name).replaceChildren();
  drawAllAnew();
}

/** @param {string} name */
export function form(name) {
  const found = part(name);
  if (!(found instanceof HTMLFormElement)) throw new Error(`${name} is no form`);
  return found;
}

/** @param {HTMLFormElement} from @param {string} name */
export function typedIn(from, name) {
  const value = new FormData(from).get(name);
  return typeof value === 'string' ? value.replaceAll(/\s/g, '') : '';
}
