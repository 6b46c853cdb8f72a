/** A point in degrees, CGCS2000 (WGS-84 to within a metre); latitude north, longitude east. */
export type LatLng = { lat: number; lng: number };

/** The earth's mean radius in metres (IUGG R1). */
const earthRadius = 6_371_008.8;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

function vectorOf({ lat, lng }: LatLng): [number, number, number] {
  const cosLat = Math.cos(radians(lat));
  return [cosLat * Math.cos(radians(lng)), cosLat * Math.sin(radians(lng)), Math.sin(radians(lat))];
}

/** The unit vector of a point, as a PostgreSQL `cube`: chord length orders points as great-circle distance does. */
export const unitVector = (point: LatLng): string => `(${vectorOf(point).join(',')})`;

/** From a point to its antipode, with room for the last bits of a root. */
export const longestChord = 2 + 1e-9;

/** Metres along the great circle that belong to a chord of the unit sphere. */
export const metersOfChord = (chord: number): number => 2 * earthRadius * Math.asin(Math.min(1, chord / 2));

export function metersApart(one: LatLng, other: LatLng): number {
  const [x, y, z] = vectorOf(one);
  const [a, b, c] = vectorOf(other);
  return metersOfChord(Math.hypot(x - a, y - b, z - c));
}

/** Half a kilometre: enough to sort homes by distance, too little to find a door. */
const coarse = 0.005;

/** Where a home is said to be. `Math.round` and SQL part only in the last bit and at exact halves. */
export const shownPosition = ({ lat, lng }: LatLng, hidden: boolean): LatLng =>
  hidden ? { lat: Math.round(lat / coarse) * coarse, lng: Math.round(lng / coarse) * coarse } : { lat, lng };
