import type { Place, Team } from '../../../core/homes/home.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Section } from '../../ui/page/page.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';

export function PlacesAndTeams({ places, teams }: { places: readonly Place[]; teams: readonly Team[] }) {
  const { homes } = useWords();
  return (
    <>
      {places.length > 0 && (
        <Section title={homes.places}>
          <ul className="chips">
            {places.map((place) => (
              <li key={place.id}>
                <OwnWords>{place.name}</OwnWords>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {teams.length > 0 && (
        <Section title={homes.teams}>
          <List>
            {teams.map((team) => (
              <ListRow
                key={team.id}
                title={<OwnWords>{team.name}</OwnWords>}
                text={team.theme && <OwnWords>{team.theme}</OwnWords>}
                end={team.memberCount === null ? undefined : homes.members(team.memberCount)}
              />
            ))}
          </List>
        </Section>
      )}
    </>
  );
}
