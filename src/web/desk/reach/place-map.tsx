import type { ReachOfPlace } from '../../../core/reach/show-reach.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { villageName } from '../../view/village-name.ts';
import { dot, drawnPlaces, height, width } from './drawn-places.ts';

/** Where the places lie, drawn here and not asked of anybody's map: a full dot where nothing is lacking, a ring where something is. */
export function PlaceMap({ places }: { places: readonly ReachOfPlace[] }) {
  const { words, language } = useFrame();
  const { reach } = words;
  const drawn = drawnPlaces(places, (name) => villageName(name, language));
  if (drawn.length === 0) return <p className="quiet section">{reach.noMap}</p>;
  const full = drawn.filter(({ isFull }) => isFull).length;
  return (
    <figure className="section reach__map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={reach.mapText(full, drawn.length)}>
        {drawn.map(({ code, name, x, y, isFull, label }) => (
          <g key={code}>
            <title>{name}</title>
            <circle className={isFull ? 'reach__full' : 'reach__ring'} cx={x} cy={y} r={dot} />
            {label && (
              <text className="reach__name" x={label.x} y={label.y} textAnchor="middle">
                {name}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption className="quiet small">{reach.mapText(full, drawn.length)}</figcaption>
    </figure>
  );
}
