import type { HomeView } from '../../../core/homes/home.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { Facts } from '../../ui/facts/facts.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { villageName } from '../../view/village-name.ts';
import { OwnWords, PlaceWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import type { MapView } from '../../view/map-of.ts';
import { HomeMap } from './home-map.tsx';

/** Where it is, who is there, and a phone that dials. The map is the phone's own, and where one is configured ours on touch. */
export function WayThere({ home, map }: { home: HomeView; map: MapView | null }) {
  const { homes } = useFrame().words;
  const { lat, lng } = home.location;
  return (
    <Section title={homes.wayThere}>
      <Facts
        facts={[
          {
            label: homes.address,
            text: <Where home={home} />,
          },
          home.leader.name !== null && {
            label: homes.people,
            text: <OwnWords>{homes.leader(home.leader.title, home.leader.name)}</OwnWords>,
          },
        ]}
      />
      <Buttons>
        {home.phone && (
          <ButtonLink kind="quiet" href={`tel:${home.phone}`}>
            <Icon name="phone" />
            {homes.call(home.phone)}
          </ButtonLink>
        )}
        {!home.addressHidden && (
          <ButtonLink kind="quiet" href={`geo:${lat},${lng}`}>
            <Icon name="pin" />
            {homes.onMap}
          </ButtonLink>
        )}
      </Buttons>
      {!home.addressHidden && <HomeMap map={map} />}
      {!home.phone && <p className="quiet">{homes.noPhone}</p>}
    </Section>
  );
}

/** The village and the door; of a private one, that one has to ask. */
function Where({ home: { addressHidden, address, divisionName } }: { home: HomeView }) {
  const { words, language } = useFrame();
  return (
    <>
      <PlaceWords>{villageName(divisionName, language)}</PlaceWords>
      {addressHidden ? ` · ${words.homes.askTheWay}` : ' '}
      {!addressHidden && address && <OwnWords>{address}</OwnWords>}
    </>
  );
}
