import { Fragment, useId } from 'react';
import { accentByNight, isColour } from '../../../core/homes/accent.ts';

type HomeCoverProps = {
  name: string;
  emblem?: string | null;
  accent?: string | null;
  coverPhotoId?: string | null;
};

const middle = { x: 30, y: 31, fontSize: 29, textAnchor: 'middle', dominantBaseline: 'central' } as const;

/**
 * A home's own colour and emblem, or its photo behind the emblem; by night the shade that the dark grounds ask for. The
 * colours are attributes of a drawing: pages carry no inline styles.
 */
export function HomeCover({ name, emblem, accent, coverPhotoId }: HomeCoverProps) {
  const day = accent && isColour(accent.toLowerCase()) ? accent.toLowerCase() : '#b3263a';
  const night = accentByNight(day);
  // A page may show two homes.
  const lattice = useId();
  const letter = emblem || [...name][0] || '微';
  return (
    <div className={coverPhotoId ? 'home-cover home-cover_photo' : 'home-cover'} aria-hidden="true">
      {coverPhotoId && <img className="home-cover__photo" src={`/photos/${coverPhotoId}`} alt="" />}
      <svg className="home-cover__ground" width="100%" height="100%">
        <defs>
          <pattern id={lattice} width="36" height="36" patternUnits="userSpaceOnUse">
            {[0, 36].map((x) => (
              <Fragment key={x}>
                <circle cx={x} cy="0" r="13" />
                <circle cx={x} cy="36" r="13" />
              </Fragment>
            ))}
            <circle cx="18" cy="18" r="13" />
          </pattern>
        </defs>
        <rect width="100%" height="100%" fill={day} className="home-cover__day" />
        <rect width="100%" height="100%" fill={night} className="home-cover__night" />
        <rect width="100%" height="100%" fill={`url(#${lattice})`} className="home-cover__lattice" />
      </svg>
      <svg className="home-cover__emblem" viewBox="0 0 60 60">
        <rect x="1.5" y="1.5" width="57" height="57" rx="17" className="home-cover__plate" />
        <text {...middle} fill={day} className="home-cover__day">
          {letter}
        </text>
        <text {...middle} fill={night} className="home-cover__night">
          {letter}
        </text>
      </svg>
    </div>
  );
}
