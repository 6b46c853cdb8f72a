import type { ActivityCard } from '../../../core/activities/activity.ts';
import type { NearbyHome } from '../../../core/homes/home.ts';
import { distanceWords, openingWords, walkWords } from '../../view/home-words.ts';
import { momentOf } from '../../view/moments.ts';
import { ButtonLink, Buttons } from '../button/button.tsx';
import { useFrame, useWords } from '../frame/frame.tsx';
import { Icon } from '../icon/icon.tsx';
import { ListRow } from '../list/list.tsx';
import { HomeCover } from './home-cover.tsx';
import { StateTag } from '../state-tag/state-tag.tsx';

const farWords = (home: NearbyHome, words: ReturnType<typeof useWords>) =>
  home.distanceMeters === null
    ? []
    : [distanceWords(home.distanceMeters, words), walkWords(home.distanceMeters, words)].filter(
        (said) => said !== null,
      );

/** The nearest home, large. */
export function HomeCard({ home, today }: { home: NearbyHome; today: readonly ActivityCard[] }) {
  const { words, largeText } = useFrame();
  const far = farWords(home, words);
  return (
    <article className="home-card">
      <HomeCover name={home.name} emblem={home.style.emblem} accent={home.style.accent} />
      <div className="home-card__body">
        <h3 className="home-card__name">
          <a href={`/homes/${home.id}`}>{home.name}</a>
        </h3>
        {home.tagline && !largeText && <p className="quiet">{home.tagline}</p>}
        <p className="home-card__states">
          <StateTag tone={home.openNow ? 'calm' : 'plain'}>{openingWords(home.opening, words)}</StateTag>
          {far.length > 0 && (
            <span className="home-card__far">
              <Icon name="pin" /> {far.join(' · ')}
            </span>
          )}
        </p>
        <TodayHere today={today} />
        <p className="home-card__drop-in">
          <Icon name="cup" /> {home.dropIn ?? words.homes.dropIn}
        </p>
        <Buttons>
          <ButtonLink href={`/homes/${home.id}`}>{words.homes.seeHome}</ButtonLink>
          {home.phone && (
            <ButtonLink kind="quiet" href={`tel:${home.phone}`}>
              <Icon name="phone" />
              {words.homes.callHome}
            </ButtonLink>
          )}
        </Buttons>
      </div>
    </article>
  );
}

function TodayHere({ today }: { today: readonly ActivityCard[] }) {
  const { words, now, largeText } = useFrame();
  if (today.length === 0) return largeText ? null : <p className="quiet">{words.homes.todayNothing}</p>;
  return (
    <div className="home-card__today">
      <p className="quiet small">{words.homes.todayHere}</p>
      <ul>
        {today.slice(0, largeText ? 2 : 4).map((activity) => (
          <li key={activity.id}>
            <a href={`/activities/${activity.id}`}>
              <span className="numbers">{words.dates.time(momentOf(activity.startsAt, now))}</span>{' '}
              <span className="home-card__title">{activity.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A home in a list. */
export function HomeRow({ home }: { home: NearbyHome }) {
  const { words, largeText } = useFrame();
  const far = farWords(home, words);
  return (
    <ListRow
      href={`/homes/${home.id}`}
      title={home.name}
      text={
        <>{[openingWords(home.opening, words), !largeText && home.tagline].filter(Boolean).join(' · ')}</>
      }
      end={far[0]}
    />
  );
}
