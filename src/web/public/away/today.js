// Who waits today, and in which order she walks to them. Where she stands is used here and kept nowhere: what comes of it is an order.
import { inWalkingOrder, walkOnPress } from '../walking.js';
import { dayAt } from './outbox.js';

/** @import { Entry } from './outbox.js' */
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

/** On which day somebody was seen, and whether at her own home. @typedef {{ personId: string, day: string, isAtHers: boolean }} Met */

/** What waits to be sent, in the order in which they were seen; what the server refused is no visit. @param {readonly Entry[]} entries @returns {Met[]} */
export const metSince = (entries) =>
  entries
    .filter(({ state }) => state === 'kept' || state === 'doubtful')
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ personId, at, channel }) => ({
      ...{ personId, day: dayAt(Date.parse(at)) },
      isAtHers: channel === 'at-home',
    }));

/** Her day has passed, or it is the one on which she was to be seen next. @param {Listed} link @param {string} today */
const waits = ({ dueOn, nextOn }, today) => dueOn < today || (nextOn ? nextOn <= today : false);

/** Nobody walks to her again: she was seen today, or since she began to wait. @param {Listed} link @param {string} today @param {string} day */
const isOver = ({ dueOn, nextOn }, today, day) =>
  day === today || day > dueOn || (nextOn ? day >= nextOn : false);

/**
 * Those of today, in the order of the walk as far as there is one; those of them whom she has seen meanwhile, each with the day; and the
 * others.
 * @param {Listed[]} list @param {{ today: string, way: readonly string[], met: readonly Met[] }} at
 */
export function parted(list, { today, way, met }) {
  const rank = (/** @type {Listed} */ { personId }) =>
    way.includes(personId) ? way.indexOf(personId) : way.length;
  const seenOn = (/** @type {Listed} */ link) =>
    met.find(({ personId, day }) => personId === link.personId && isOver(link, today, day))?.day;
  const waiting = list.filter((link) => waits(link, today));
  return {
    due: waiting.filter((link) => !seenOn(link)).toSorted((a, b) => rank(a) - rank(b)),
    seen: waiting.flatMap((link) => {
      const day = seenOn(link);
      return day === undefined ? [] : [{ ...link, seenOn: day }];
    }),
    later: list.filter((link) => !waits(link, today)),
  };
}

/** Where she went last today: a call and a meeting on the way say nothing of it. @param {Listed[]} list @param {{ today: string, met: readonly Met[] }} at */
export function lastPlace(list, { today, met }) {
  const spots = new Map(list.map(({ personId, spot }) => [personId, spot]));
  const passed = met.filter(({ day, isAtHers }) => day === today && isAtHers);
  return passed.flatMap(({ personId }) => spots.get(personId) ?? []).at(-1);
}

/** Of those whose villages lie somewhere, by their ids. @param {Listed[]} due @param {Spot} [from] */
export const walkThrough = (due, from) =>
  inWalkingOrder(
    due.flatMap(({ personId, spot }) => (spot ? [{ ...spot, personId }] : [])),
    from,
  ).map(({ personId }) => personId);

/** Whether there is anything to put into an order. @param {Listed[]} due */
export const isWalk = (due) => due.filter(({ spot }) => spot).length > 1;

/** From where the order begins, as the words name it. @typedef {'fromHere' | 'fromLast' | 'fromFirst'} Begins */

/**
 * From where she stands, else from where she was last, else from the first of them.
 * @param {HTMLButtonElement} button @param {{ due: Listed[], last: Spot | undefined }} of @param {(ids: string[], begins: Begins) => void} walked
 */
export const offerWalk = (button, { due, last }, walked) =>
  walkOnPress(button, (here) => {
    const elsewhere = last ? 'fromLast' : 'fromFirst';
    walked(walkThrough(due, here ?? last), here ? 'fromHere' : elsewhere);
  });
