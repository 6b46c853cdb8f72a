/**
 * Prints `positions.csv`: 演示 positions for the towns and villages of the demo district. They are invented, for the
 * published list has none: towns lie roughly where those towns are, villages on a spiral about their town, the same
 * on every run, at least 400 m apart. Run: node db/seeds/divisions/scatter-positions.ts > db/seeds/divisions/positions.csv
 */
import { readFileSync } from 'node:fs';

type Point = { lat: number; lng: number };
type Town = Point & { spacing: number };

/** Towns with the distance in metres that their villages keep; the coast's stand closer, so that none is at sea. */
const towns: Record<string, Town> = {
  '370215001': { lat: 36.372, lng: 120.446, spacing: 620 },
  '370215002': { lat: 36.391, lng: 120.472, spacing: 520 },
  '370215003': { lat: 36.398, lng: 120.432, spacing: 460 },
  '370215004': { lat: 36.438, lng: 120.462, spacing: 900 },
  '370215005': { lat: 36.358, lng: 120.528, spacing: 1000 },
  '370215006': { lat: 36.432, lng: 120.556, spacing: 1100 },
  '370215007': { lat: 36.362, lng: 120.668, spacing: 800 },
  '370215008': { lat: 36.436, lng: 120.667, spacing: 850 },
  '370215009': { lat: 36.524, lng: 120.486, spacing: 1200 },
  '370215010': { lat: 36.407, lng: 120.248, spacing: 1000 },
  '370215011': { lat: 36.448, lng: 120.328, spacing: 1100 },
  '370215100': { lat: 36.488, lng: 120.798, spacing: 1000 },
  '370215101': { lat: 36.562, lng: 120.748, spacing: 1000 },
  '370215103': { lat: 36.552, lng: 120.376, spacing: 1200 },
  '370215104': { lat: 36.556, lng: 120.268, spacing: 1100 },
  '370215400': { lat: 36.392, lng: 120.382, spacing: 800 },
  '370215402': { lat: 36.438, lng: 120.914, spacing: 650 },
};

const closest = 400;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const metresPerDegree = 111_195;

const roundTo5 = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** The n-th seed of a sunflower: even density, and no two in one line. */
function seedOf(town: Town, n: number): Point {
  const radius = town.spacing * Math.sqrt(n);
  const angle = n * goldenAngle + town.lng * 100;
  return {
    lat: roundTo5(town.lat + (radius * Math.sin(angle)) / metresPerDegree),
    lng: roundTo5(
      town.lng + (radius * Math.cos(angle)) / (metresPerDegree * Math.cos((town.lat * Math.PI) / 180)),
    ),
  };
}

/** Flat-earth distance in metres: good to a part in a thousand over one district. */
export function metresBetween(a: Point, b: Point): number {
  const east = (a.lng - b.lng) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(a.lat - b.lat, east) * metresPerDegree;
}

export function scatterPositions(codes: readonly string[]): string {
  const placed: Point[] = [];
  const seedsUsed = new Map<string, number>();
  const lines = codes.map((code) => {
    const town = towns[code.slice(0, 9)];
    if (town === undefined) throw new Error(`no town centre for ${code}`);
    if (code.length === 9) return `${code},${town.lat},${town.lng}`;
    let n = seedsUsed.get(code.slice(0, 9)) ?? 1;
    let point = seedOf(town, n);
    while (placed.some((other) => metresBetween(point, other) < closest)) point = seedOf(town, (n += 1));
    seedsUsed.set(code.slice(0, 9), n + 1);
    placed.push(point);
    return `${code},${point.lat.toFixed(5)},${point.lng.toFixed(5)}`;
  });
  return ['code,lat,lng', ...lines, ''].join('\n');
}

export function listedCodes(): string[] {
  const list = readFileSync(new URL('jimo-divisions.csv', import.meta.url), 'utf8');
  const codes = list.split(/\r?\n/).map((line) => line.split(',')[0] ?? '');
  return codes.filter((code) => /^\d{9}(\d{3})?$/.test(code));
}

if (import.meta.main) process.stdout.write(scatterPositions(listedCodes()));
