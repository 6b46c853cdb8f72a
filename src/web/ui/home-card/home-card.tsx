import type { ActivityCard } from '../../../core/activities/activity.ts';
import type { NearbyHome } from '../../../core/homes/home.ts';
import { distanceWords, openingWords, walkWords } from '../../view/words/home-words.ts';
import type { WhyFound } from '../../view/why-found.ts';
import { momentOf } from '../../view/moments.ts';
import { ButtonLink, Buttons } from '../button/button.tsx';
import { useFrame, useWords } from '../frame/frame.tsx';
import { Icon } from '../icon/icon.tsx';
import { ListRow } from '../list/list.tsx';
import { HomeCover } from './home-cover.tsx';
import { StateTag } from '../state-tag/state-tag.tsx';
import { OwnWords } from '../own-words/own-words.tsx';

const farWords = (home: NearbyHome, words: ReturnType<typeof useWords>) =>
  home.distanceMeters === null
    ? []
    : [distanceWords(home.distanceMeters, words), walkWords(home.distanceMeters, words)].filter(
        (said) => said !== null,
      );

/** The nearest home, large. */
export function HomeCard({ home, today }: { home: NearbyHome; today: readonly ActivityCard[] }) {
  const { words, largeText } = useFrame();
  return (
    <article className="home-card">
      <HomeCover name={home.name} {...home.style} />
      <div className="home-card__body">
        <h3 className="home-card__name">
          <a href={`/homes/${home.id}`}>
            <OwnWords>{home.name}</OwnWords>
          </a>
        </h3>
        {home.tagline && !largeText && (
          <p className="quiet">
            <OwnWords>{home.tagline}</OwnWords>
          </p>
        )}
        <OpenAndFar home={home} />
        <TodayHere home={home} today={today} />
        <p className="home-card__drop-in">
          <Icon name="cup" /> {home.dropIn ? <OwnWords>{home.dropIn}</OwnWords> : words.homes.dropIn}
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

/** Whether it is open, and how far it is. */
function OpenAndFar({ home }: { home: NearbyHome }) {
  const words = useWords();
  const far = farWords(home, words);
  return (
    <p className="home-card__states">
      <StateTag tone={home.openNow ? 'calm' : 'plain'}>{openingWords(home.opening, words)}</StateTag>
      {far.length > 0 && (
        <span className="home-card__far">
          <Icon name="pin" /> {far.join(' · ')}
        </span>
      )}
    </p>
  );
}

/** Whether somebody may still find it open before midnight. */
const opensToday = ({ opening }: NearbyHome) => opening.open || opening.opensAt?.inDays === 0;

function TodayHere({ home, today }: { home: NearbyHome; today: readonly ActivityCard[] }) {
  const { words, now } = useFrame();
  if (today.length === 0) {
    return <p className="quiet">{opensToday(home) ? words.homes.todayNothing : words.homes.todayOver}</p>;
  }
  return (
    <div className="home-card__today">
      <p className="quiet small">{words.homes.todayHere}</p>
      <ul>
        {today.slice(0, 4).map((activity) => (
          <li key={activity.id}>
            <a href={`/activities/${activity.id}`}>
              <span className="numbers">{words.dates.time(momentOf(activity.startsAt, now))}</span>{' '}
              <span className="home-card__title">
                <OwnWords>{activity.title}</OwnWords>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Why it stands in a list of what was looked for. */
function FoundBy({ why }: { why: WhyFound }) {
  const { words, now } = useFrame();
  return (
    <span className="home-row__why">
      {'activity' in why ? (
        <>
          <OwnWords>{why.activity.title}</OwnWords>
          {' · '}
          {words.dates.moment(momentOf(why.activity.startsAt, now))}
        </>
      ) : (
        <>
          {words.frame.labelled(words.homes.offers, '')}
          <OwnWords>{why.offer}</OwnWords>
        </>
      )}
    </span>
  );
}

/** A home in a list. */
export function HomeRow({ home, why = null }: { home: NearbyHome; why?: WhyFound | null }) {
  const { words, largeText } = useFrame();
  const far = farWords(home, words);
  return (
    <ListRow
      href={`/homes/${home.id}`}
      title={<OwnWords>{home.name}</OwnWords>}
      text={
        <>
          {[openingWords(home.opening, words), ...far.slice(1)].join(' · ')}
          {home.tagline && !largeText && (
            <>
              {' · '}
              <OwnWords>{home.tagline}</OwnWords>
            </>
          )}
          {why && <FoundBy why={why} />}
        </>
      }
      end={far[0]}
    />
  );
}
