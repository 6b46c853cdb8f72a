// The order of a short walk. Where she stands is asked once, on her touch, is used on this phone alone, goes nowhere and is not kept;
// without it the walk begins at the first of them.

/** @typedef {{ lat: number, lng: number }} Spot */

/** Degrees that are as long east as north; short ways need no more. */
/** @param {Spot} a @param {Spot} b */
const gap = (a, b) => Math.hypot(a.lat - b.lat, (a.lng - b.lng) * Math.cos((a.lat * Math.PI) / 180));

/** @template {Spot} S @param {Spot} at @param {readonly S[]} left @returns {S} */
const nearest = (at, left) => left.reduce((best, spot) => (gap(at, spot) < gap(at, best) ? spot : best));

/** Of a way, one stretch the other way round. */
/** @template {Spot} S @param {readonly S[]} way @param {number} from @param {number} to @returns {S[]} */
const turned = (way, from, to) => [
  ...way.slice(0, from),
  ...way.slice(from, to + 1).reverse(),
  ...way.slice(to + 1),
];

/** @param {readonly Spot[]} way */
export const lengthOf = (way) =>
  way.reduce((sum, spot, nth) => sum + (nth === 0 ? 0 : gap(way[nth - 1] ?? spot, spot)), 0);

/** @template {Spot} S @param {readonly S[]} spots @param {Spot | undefined} from @returns {S[]} */
function nearestNext(spots, from) {
  /** @type {S[]} */
  const way = [];
  let left = [...spots];
  for (let at = from ?? spots[0]; left.length > 0 && at; at = way.at(-1)) {
    const next = nearest(at, left);
    way.push(next);
    left = left.filter((spot) => spot !== next);
  }
  return way;
}

/**
 * Each stretch that makes the way shorter is turned round, until none does.
 * @template {Spot} S @param {readonly S[]} way @param {Spot | undefined} from @returns {S[]}
 */
function shortened(way, from) {
  const whole = (/** @type {readonly Spot[]} */ rest) => lengthOf(from ? [from, ...rest] : rest);
  const first = from ? 0 : 1;
  for (let one = first; one < way.length - 1; one += 1)
    for (let other = one + 1; other < way.length; other += 1) {
      const tried = turned(way, one, other);
      if (whole(tried) < whole(way) - 1e-9) return shortened(tried, from);
    }
  return [...way];
}

/**
 * From `from`, or from the first of them: the nearest next, or the order in which they stood, each with its stretches turned round;
 * whichever is shorter.
 * @template {Spot} S @param {readonly S[]} spots @param {Spot} [from] @returns {S[]}
 */
export function inWalkingOrder(spots, from) {
  const start = from ? [from] : [];
  const [one, other] = [shortened(nearestNext(spots, from), from), shortened(spots, from)];
  return lengthOf([...start, ...one]) <= lengthOf([...start, ...other]) ? one : other;
}

/**
 * Where she stands is given to `walk`, or nothing where nobody knows.
 * @param {HTMLButtonElement} button @param {(from?: Spot) => void} walk
 */
export function walkOnPress(button, walk) {
  /** @param {Spot} [from] */
  const go = (from) => {
    walk(from);
    button.disabled = false;
  };
  button.addEventListener('click', () => {
    button.disabled = true;
    if (!('geolocation' in navigator)) return go();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => go({ lat: coords.latitude, lng: coords.longitude }),
      () => go(),
      { timeout: 10_000, maximumAge: 300_000 },
    );
  });
}
