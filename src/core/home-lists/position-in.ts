import { readTypedPosition } from '../homes/positions/typed-position.ts';
import type { Judging, SaidOfHome, UnderstoodHome } from './home-list.ts';
import { readGrid, sourceOf } from './home-spellings.ts';

/** One column, or two that make one. */
function writtenPosition(said: SaidOfHome): string {
  const [lat, lng] = [said.get('lat'), said.get('lng')];
  return said.get('position') ?? (lat === undefined && lng === undefined ? '' : `${lat ?? ''}, ${lng ?? ''}`);
}

/** Its village's where nothing is written; numbers are read as the map writes them that is named, and never guessed. */
export function positionIn({
  said,
  known,
  problems,
}: Judging): Pick<UnderstoodHome, 'position' | 'positionFrom'> {
  const position = writtenPosition(said).normalize('NFKC');
  const nowhere = { position, positionFrom: 'gps' as const };
  if (position === '') return nowhere;
  const read = readTypedPosition(position);
  if (typeof read === 'string') {
    problems.push('position-unread');
    return nowhere;
  }
  const column = said.get('grid');
  const grid = read.grid ?? (column === undefined ? known.grid : readGrid(column));
  if (grid === undefined) {
    problems.push(column === undefined ? 'grid-unsaid' : 'grid-unknown');
    return nowhere;
  }
  return { position, positionFrom: sourceOf[grid] };
}
