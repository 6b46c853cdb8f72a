import { Fragment } from 'react';
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
                {place.sign && place.sign !== place.name && (
                  <span className="quiet small">
                    {' '}
                    {homes.sign} <OwnWords>{place.sign}</OwnWords>
                  </span>
                )}
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
                {...(team.ownHome && { href: `/homes/${team.ownHome.id}` })}
                title={<OwnWords>{team.name}</OwnWords>}
                text={<TeamText team={team} />}
                end={team.memberCount === null ? undefined : homes.members(team.memberCount)}
              />
            ))}
          </List>
        </Section>
      )}
    </>
  );
}

/** What a team does, who of it may be named, and that it is a home of its own. */
function TeamText({ team }: { team: Team }) {
  const { homes } = useWords();
  const parts = [
    team.theme && <OwnWords key="theme">{team.theme}</OwnWords>,
    team.members.length > 0 && team.members.map((name, nth) => <Member key={`member-${nth}`} name={name} />),
    team.ownHome && <span key="home">{homes.teamIsHome}</span>,
  ].filter((part) => part !== null && part !== false && part !== '');
  return parts.map((part, nth) => (
    <Fragment key={nth}>
      {nth > 0 && ' · '}
      {part}
    </Fragment>
  ));
}

/** Somebody who has agreed to be named, with the first character of her name before it. */
const Member = ({ name }: { name: string }) => (
  <span className="member">
    <span className="member__initial" aria-hidden="true">
      {[...name][0]}
    </span>
    <OwnWords>{name}</OwnWords>
  </span>
);
