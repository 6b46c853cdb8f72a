import type { HomeView } from '../../../core/homes/home.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { HomeCover } from '../../ui/home-card/home-cover.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { kindWords, openingWords } from '../../view/words/home-words.ts';
import { OwnWords } from '../../ui/own-words/own-words.tsx';

/** What the home looks like and is good at, whether it is open, and that one may simply come. */
export function HomeBanner({ home }: { home: HomeView }) {
  const words = useWords();
  const { homes } = words;
  return (
    <div className="home-banner">
      <HomeCover name={home.name} {...home.style} />
      <div className="home-banner__body">
        {home.tagline && (
          <p className="home-banner__tagline">
            <OwnWords>{home.tagline}</OwnWords>
          </p>
        )}
        <p className="home-card__states">
          <StateTag tone={home.openNow ? 'calm' : 'plain'}>{openingWords(home.opening, words)}</StateTag>
          {home.kind !== 'village' && home.kind !== 'estate' && (
            <StateTag>{kindWords(home.kind, words)}</StateTag>
          )}
          {home.demonstration && <StateTag>{homes.demonstration}</StateTag>}
          {home.synthetic && <StateTag>{homes.synthetic}</StateTag>}
        </p>
        <p className="home-card__drop-in">
          <Icon name="cup" /> {home.dropIn ? <OwnWords>{home.dropIn}</OwnWords> : homes.dropIn}
        </p>
        <Offers offers={home.offers} />
        {home.phone && (
          <Buttons>
            <ButtonLink kind="quiet" href={`tel:${home.phone}`}>
              <Icon name="phone" />
              {homes.callHome}
            </ButtonLink>
          </Buttons>
        )}
      </div>
    </div>
  );
}

function Offers({ offers }: Pick<HomeView, 'offers'>) {
  const { frame, homes } = useWords();
  if (offers.length === 0) return null;
  return (
    <p className="quiet">
      {frame.labelled(homes.offers, '')}
      <OwnWords>{frame.listed(offers)}</OwnWords>
    </p>
  );
}
