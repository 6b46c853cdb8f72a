// What becomes of each visit that a phone has noted: pure, no store and no network. A visit is `kept` until the server has it, then
// `sent`; `refused` where the server says why not; `doubtful` where the phone's clock may have written down another day; `thrown` where
// she wants it no more, until the server knows that its number is not missing.
/** @typedef {{ visitId: string, channel: string, visitedAt: string }} Beside */
/** @typedef {'kept' | 'sent' | 'refused' | 'doubtful' | 'thrown'} State */
/**
 * @typedef {object} Entry
 * @property {string} clientId made here, the same however often it is sent
 * @property {number} number this phone's own, from one on
 * @property {string} personId
 * @property {string} name
 * @property {string} channel
 * @property {string} at by this phone's clock
 * @property {string} note
 * @property {number} clockOff by how many seconds the clock was ahead when it was last compared
 * @property {State} state
 * @property {boolean} [chosen] she has said which day it was
 * @property {string[]} [days] the phone's day and the right one, where they differ
 * @property {string} [code] why it was refused
 * @property {string} [sentence] the same in her words
 * @property {string} [visitId]
 * @property {number} [sentAt] when the server was known to have it, by this phone's clock
 * @property {Beside[]} [beside] what another phone says of the same woman and day; she has not looked at it yet
 */
/** @typedef {{ clientId: string, status: string, id: string | null, code: string | null, sentence?: string, beside: Beside[] }} Item */

export const mostAtOnce = 50;
const dayMs = 86_400_000;
/** A server that was put back to a backup of these days gets again what it has lost. */
export const keptDays = 14;
/** Clocks differ by a little; nobody is asked for that. */
const slackSeconds = 120;
export const wrongClockSeconds = 600;

/** The day in Shanghai. @param {number} at */
export const dayAt = (at) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);

/** @param {readonly Entry[]} entries */
export const inOrder = (entries) => [...entries].sort((a, b) => a.number - b.number);

/** @param {readonly Entry[]} entries */
export const toSend = (entries) =>
  inOrder(entries)
    .filter(({ state }) => state === 'kept' || state === 'thrown')
    .slice(0, mostAtOnce);

/** Whatever the server has not, and that is no decision of hers. @param {readonly Entry[]} entries */
export const unsent = (entries) => entries.filter(({ state }) => state !== 'sent' && state !== 'thrown');

/** As the server wants it. @param {Entry} entry */
export const onItsWay = ({ clientId, number, personId, channel, at, note, clockOff, state }) => ({
  ...{ clientId, number, personId, channel, visitedAt: at, clockOff: Math.round(clockOff) },
  ...(note !== '' && { note }),
  ...(state === 'thrown' && { thrown: true }),
});

/** @param {string} at @param {number} off */
const dayBy = (at, off) => dayAt(Date.parse(at) - off * 1000);

/**
 * The phone's clock says one day and the right one is another: which it was she knows, and nobody else. Asked by the clock as it was
 * known to be when she noted it, and as it is now. @param {Entry} entry @param {number} offNow
 */
export function judgeClock(entry, offNow) {
  if (entry.state !== 'kept' || entry.chosen) return entry;
  const said = dayBy(entry.at, 0);
  const offs = [entry.clockOff, offNow].filter((off) => Math.abs(off) > slackSeconds);
  const right = offs.map((off) => dayBy(entry.at, off)).find((day) => day !== said);
  return right === undefined
    ? entry
    : { ...entry, state: /** @type {const} */ ('doubtful'), days: [said, right] };
}

/** Noon of a day, or the moment where it is today. @param {string} day @param {number} now */
export const momentOn = (day, now) =>
  new Date(day === dayAt(now) ? now : Date.parse(`${day}T12:00:00+08:00`)).toISOString();

/** She has said which day it was. @param {Entry} entry @param {string} day @param {number} rightNow */
export const onDay = ({ days: _days, ...entry }, day, rightNow) => ({
  ...entry,
  ...{ at: dayBy(entry.at, 0) === day ? entry.at : momentOn(day, rightNow) },
  ...{ state: /** @type {const} */ ('kept'), chosen: true },
});

/** She has mended what was refused. @param {Entry} entry @param {{ channel: string, note: string, at: string }} mended */
export const mend = ({ code: _code, sentence: _sentence, days: _days, ...entry }, mended) => ({
  ...entry,
  ...mended,
  ...{ state: /** @type {const} */ ('kept'), chosen: true },
});

/** @param {Entry} entry */
export const throwAway = (entry) => ({ ...entry, state: /** @type {const} */ ('thrown'), note: '' });

/** What the server says of one that was sent. @param {Entry} entry @param {Item} item @param {number} now */
export function absorb(entry, item, now) {
  if (item.status === 'logged') {
    const seen = entry.sentAt !== undefined && entry.beside === undefined;
    return {
      ...entry,
      ...{ state: /** @type {const} */ ('sent'), visitId: item.id ?? '', sentAt: entry.sentAt ?? now },
      ...(item.beside.length > 0 && !seen && { beside: item.beside }),
    };
  }
  const { code, sentence = '' } = item;
  return { ...entry, state: /** @type {const} */ ('refused'), code: code ?? '', sentence };
}

/** She has looked at both. @param {Entry} entry @returns {Entry} */
export const bothSeen = ({ beside: _beside, ...entry }) => entry;

/** The server is older than what this phone knows of it: all that is still here goes again. @param {Entry} entry */
export const again = (entry) =>
  entry.state === 'sent' ? { ...entry, state: /** @type {const} */ ('kept'), chosen: true } : entry;

/** The server has had it for so long that no backup is likely to lose it. @param {Entry} entry @param {number} now */
export const isDone = ({ state, sentAt, beside }, now) =>
  state === 'sent' && beside === undefined && now - (sentAt ?? now) > keptDays * dayMs;

/** How long to wait after so many failures in a row, a little different on each phone. @param {number} failures @param {number} chance */
export const waitAfter = (failures, chance) =>
  Math.min(300_000, 2000 * 2 ** Math.min(failures, 10)) * (0.75 + chance / 2);
