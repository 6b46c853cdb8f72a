import type { HomeView } from '../../../core/homes/home.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { HomeCover } from '../../ui/home-card/home-cover.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords, PlaceWords } from '../../ui/own-words/own-words.tsx';
import { hoursLines } from '../../view/words/home-words.ts';
import { shortLink } from '../../view/short-link.ts';
import { villageName } from '../../view/village-name.ts';

export const loader = loading(async ({ ctx }, args) => {
  const home = await showHome(ctx, partOf(args, 'id'));
  return { home, link: shortLink(args.request, home.id) };
});

/** One sheet of A4 for the door and the notice board: who, when, how to call, and a code to scan. */
export default function Poster() {
  const { home, link } = useLoaded(loader);
  const { homes, frame } = useWords();
  return (
    <div className="page">
      <title>{frame.titleOf(homes.posterTitle(home.name))}</title>
      <div className="poster-how">
        <p className="page__back">
          <a href={`/homes/${home.id}`}>{homes.backToHome}</a>
        </p>
        <Note>{homes.posterHow}</Note>
      </div>
      <article className="poster">
        <HomeCover name={home.name} emblem={home.style.emblem} accent={home.style.accent} />
        <h1 className="poster__name">
          <OwnWords>{home.name}</OwnWords>
        </h1>
        {home.tagline && (
          <p className="poster__tagline">
            <OwnWords>{home.tagline}</OwnWords>
          </p>
        )}
        <p className="poster__drop-in">{home.dropIn ? <OwnWords>{home.dropIn}</OwnWords> : homes.dropIn}</p>
        <PosterHours home={home} />
        <div className="poster__foot">
          <img src={`/homes/${home.id}/qr.svg`} alt={homes.qrAlt(link)} width="220" height="220" />
          <PosterReach home={home} link={link} />
        </div>
      </article>
    </div>
  );
}

/** How to find it again, to ring, to come. */
function PosterReach({ home, link }: { home: HomeView; link: string }) {
  const { words, language } = useFrame();
  const { homes } = words;
  return (
    <div className="poster__reach">
      <p>{homes.scan}</p>
      <p className="poster__link">{link.replace(/^https?:\/\//, '')}</p>
      {home.phone && <p className="poster__phone">{home.phone}</p>}
      <p>
        {home.addressHidden ? (
          homes.askTheWay
        ) : home.address === null ? (
          <PlaceWords>{villageName(home.divisionName, language)}</PlaceWords>
        ) : (
          <OwnWords>{home.address}</OwnWords>
        )}
      </p>
    </div>
  );
}

function PosterHours({ home }: { home: HomeView }) {
  const words = useWords();
  if (home.hours.length === 0) return <p className="poster__hours">{words.homes.hoursUnknown}</p>;
  return (
    <ul className="poster__hours">
      {hoursLines(home.hours, words).map(({ days, times }) => (
        <li key={days}>
          <strong>{days}</strong> {times}
        </li>
      ))}
    </ul>
  );
}
