// What the page asks of its own address, and of nobody else.
/** @import { Answer } from './sync.js' */
/** Nobody is signed in here, or somebody else. @typedef {{ status: 'strange', sentence?: string }} Strange */
/** @typedef {{ status: 'begun', id: string, owner: string }} Begun */
/** @typedef {{ status: 'open', half: string } | { status: 'wrong', left: number } | { status: 'unknown' } | { status: 'gone', why: string }} Unlocked */
/** @typedef {{ logged: number, days: { day: string, visits: number }[], refused: { number: number }[], missing: number[] }} Received */
/** @typedef {{ id: string, device: string, since: string, seen: string, received: Received }} Elsewhere */

const patience = 20_000;

/**
 * Throws where there is no network, or no server behind it.
 * @template T @param {string} act @param {object} wish @param {(text: string) => T} parse @returns {Promise<T | Strange>}
 */
async function ask(act, wish, parse) {
  const body = new URLSearchParams({ act, wish: JSON.stringify(wish) });
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch('/desk/links/away/ask', { method: 'POST', body, signal });
  if (answer.redirected || answer.status === 401 || answer.status === 403) return { status: 'strange' };
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return parse(await answer.text());
}

/** @type {(text: string) => Begun} */
const parseBegun = JSON.parse;
/** @type {(text: string) => Unlocked} */
const parseUnlocked = JSON.parse;
/** @type {(text: string) => Answer} */
const parseEmptied = JSON.parse;
/** @type {(text: string) => { status: 'hers', pockets: Elsewhere[] }} */
const parseHers = JSON.parse;
/** @type {(text: string) => { status: 'standing', over: boolean }} */
const parseStanding = JSON.parse;
/** @type {(text: string) => { status: 'done' }} */
const parseDone = JSON.parse;

/** @param {{ proof: string, half: string, owner?: string }} wish */
export const askToBegin = (wish) => ask('begin', wish, parseBegun);

/** @param {{ pocketId: string, proof: string }} wish */
export const askToUnlock = (wish) => ask('unlock', wish, parseUnlocked);

/** @param {{ pocketId: string, made: number, knew: number, visits: object[] }} wish */
export const askToTake = (wish) => ask('visits', wish, parseEmptied);

export const askForHers = () => ask('hers', {}, parseHers);

/** @param {string} pocketId */
export const askWhetherItStands = (pocketId) => ask('standing', { pocketId }, parseStanding);

/** @param {string} visitId */
export const askToTakeBack = (visitId) => ask('take-back', { visitId }, parseDone);

/** @param {{ pocketId: string, why: string }} wish */
export const askToEnd = (wish) => ask('end', wish, parseDone);
