import type { PlanProblem, PlanVillage } from '../../../../src/core/outreach-plans/model/plan-problem.ts';

type Drawn = { executives: number; villages: number; links: number; seed?: number };

/** Numbers that look like chance and are the same at each run. */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** Half a degree each way, some fifty kilometres. */
const side = 0.5;
const rows = 4;

/** Villages scattered over sixteen towns; an executive for each so many of them, who lives in one. */
function places({ villages, seed = 7 }: Drawn) {
  const chance = chanceFrom(seed);
  return Array.from({ length: villages }, (_, nth) => {
    const [x, y] = [chance(), chance()];
    const town = 100 + Math.floor(x * rows) * rows + Math.floor(y * rows);
    const code = `370215${town}${String(100 + (nth % 900)).padStart(3, '0')}`;
    return { code, place: { lat: 36.3 + x * side, lng: 120.3 + y * side } };
  });
}

/** The nearest five of somebody, one of whom it is. */
const fewest = 5;

/** A county as it grew: each village led, and each woman seen, by one of the nearest, as it happened; some have nobody any more. */
export function aDrawnProblem(drawn: Drawn): PlanProblem {
  const { executives: count, villages: many, links } = drawn;
  const chance = chanceFrom((drawn.seed ?? 7) + 1);
  const seats = places(drawn);
  const executives = Array.from({ length: count }, (_, nth) => {
    const { code, place } = seats[Math.floor((nth * many) / count)] ?? { code: '370215100', place: null };
    return {
      id: `executive-${nth}`,
      divisionCode: code,
      isOwn: true,
      place,
      elsewhere: { chairs: 0, links: 0 },
    };
  });
  const near = seats.map(({ place }) =>
    executives
      .map(({ id, place: own }) => ({
        id,
        far: Math.hypot(place.lat - (own?.lat ?? 0), place.lng - (own?.lng ?? 0)),
      }))
      .sort((one, other) => one.far - other.far)
      .slice(0, fewest)
      .map(({ id }) => id),
  );
  const oneOf = (nth: number) => near[nth]?.[Math.floor(chance() * fewest)] ?? null;
  const villages = seats.map((seat, nth) => ({
    ...seat,
    ...{ ledBy: chance() < 0.9 ? oneOf(nth) : null, held: new Map<string, number>() },
    ...{ loose: 0, askable: null },
  }));
  for (let nth = 0; nth < links; nth += 1) hold(villages, oneOf, chance);
  const share = Math.ceil((1.3 * links) / count);
  const limits = { chairs: 3, links: 30, mostChairs: 6, mostLinks: Math.max(60, share), mostExecutives: 6 };
  return { executives, villages, limits: { ...limits, chairsAreSeen: 3 } };
}

function hold(
  villages: (Omit<PlanVillage, 'held'> & { held: Map<string, number>; loose: number })[],
  oneOf: (nth: number) => string | null,
  chance: () => number,
): void {
  const nth = Math.floor(chance() * villages.length);
  const [village, executive] = [villages[nth], oneOf(nth)];
  if (!village || executive === null) return;
  if (chance() < 0.05) village.loose += 1;
  else village.held.set(executive, (village.held.get(executive) ?? 0) + 1);
}
