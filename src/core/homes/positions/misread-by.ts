import { metersApart, type LatLng } from '../position.ts';
import { readOnGrid } from './map-grids.ts';

const nearestOf = (point: LatLng, known: readonly LatLng[]) =>
  Math.min(...known.map((other) => metersApart(point, other)));

/**
 * By how many metres a position is off that was typed as it stands on 高德's map, where that reading fits clearly better with what is
 * known nearby: converted it lies beside a known place, at most a third of the shift away, and as typed at least two
 * thirds. Null where both readings are as likely: nobody can tell, and nobody is asked.
 */
export function misreadBy(typed: LatLng, known: readonly LatLng[]): number | null {
  const converted = readOnGrid(typed, 'gcj02');
  const shift = metersApart(typed, converted);
  const fits = nearestOf(converted, known) <= shift / 3 && nearestOf(typed, known) >= (shift * 2) / 3;
  return shift > 0 && fits ? Math.round(shift) : null;
}
