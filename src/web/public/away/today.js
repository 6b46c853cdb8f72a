// Who waits today, and in which order she walks to them. Where she stands is used here and kept nowhere: what comes of it is an order.
import { inWalkingOrder, walkOnPress } from '../walking.js';

/** @import { Spot } from '../walking.js' */
/**
 * One whom she keeps touch with, as the phone carries her.
 * @typedef {object} Listed
 * @property {string} personId
 * @property {string} name
 * @property {string} village
 * @property {string} dueOn
 * @property {string | null} [nextOn] when she wanted to go next
 * @property {string} kind
 * @property {Spot | null} [spot] where her village lies
 * @property {string | null} [phone]
 * @property {string | null} [phoneUntil] the last day on which it may be kept
 */

/** @param {Listed[]} list @param {string} today @returns {Listed[]} */
export const withoutLapsedPhones = (list, today) =>
  list.map((link) =>
    link.phoneUntil && link.phoneUntil < today ? { ...link, phone: null, phoneUntil: null } : link,
  );

/** Her day has passed, or it is the one on which she was to be seen next. @param {Listed} link @param {string} today */
const waits = ({ dueOn, nextOn }, today) => dueOn < today || (nextOn ? nextOn <= today : false);

/**
 * Those of today, in the order of the walk as far as there is one, and the others.
 * @param {Listed[]} list @param {{ today: string, way: readonly string[] }} at
 */
export function parted(list, { today, way }) {
  const rank = (/** @type {Listed} */ { personId }) =>
    way.includes(personId) ? way.indexOf(personId) : way.length;
  const due = list.filter((link) => waits(link, today));
  return {
    due: due.toSorted((a, b) => rank(a) - rank(b)),
    later: list.filter((link) => !waits(link, today)),
  };
}

/** Of those whose villages lie somewhere, by their ids. @param {Listed[]} due @param {Spot} [from] */
export const walkThrough = (due, from) =>
  inWalkingOrder(
    due.flatMap(({ personId, spot }) => (spot ? [{ ...spot, personId }] : [])),
    from,
  ).map(({ personId }) => personId);

/** Whether there is anything to put into an order. @param {Listed[]} due */
export const isWalk = (due) => due.filter(({ spot }) => spot).length > 1;

/** @param {HTMLButtonElement} button @param {Listed[]} due @param {(ids: string[], isFromHere: boolean) => void} walked */
export const offerWalk = (button, due, walked) =>
  walkOnPress(button, (from) => walked(walkThrough(due, from), from !== undefined));
