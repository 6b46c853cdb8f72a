import type { listContactsFor } from '../../../core/homes/chair-contacts.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { distanceWords } from '../../view/words/home-words.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { Card } from '../../ui/card/card.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';

type Contacts = Awaited<ReturnType<typeof listContactsFor>>;

/** A 妇女之家 has a name of its own, or is called by what it is: that is said once, in her language. */
const isNamed = ({ role, name }: Pick<Contacts[number], 'role' | 'name'>) =>
  name !== sentencesIn('zh-Hans').homes.role[role];

type WhoIsThereProps = {
  contacts: Contacts;
  metres: number | null;
  /** By where she is, and not by her village: nobody is known there. */
  here: boolean;
};

/** Where no home is near, the people of her village come first, each with a phone that dials. */
export function WhoIsThere({ contacts, metres, here }: WhoIsThereProps) {
  const words = useWords();
  const { homes } = words;
  const reachable = contacts.filter(({ phone }) => phone);
  return (
    <Card tone="sun">
      <h2>{here ? homes.noneHere : homes.noneNear}</h2>
      {here ? (
        <p>{metres === null ? homes.noneHereAsk : homes.noneHereWhy(distanceWords(metres, words))}</p>
      ) : reachable.length === 0 ? (
        <p>{homes.noContact}</p>
      ) : (
        metres !== null && <p>{homes.noneNearWhy(distanceWords(metres, words))}</p>
      )}
      <ul className="who-is-there">
        {reachable.map(({ role, name, phone }) => (
          <li key={`${role} ${phone}`}>
            <span>
              {isNamed({ role, name }) && <span className="who-is-there__role">{homes.role[role]}</span>}
              <strong>{isNamed({ role, name }) ? <OwnWords>{name}</OwnWords> : homes.role[role]}</strong>
            </span>
            <ButtonLink kind="quiet" small href={`tel:${phone}`}>
              <Icon name="phone" />
              {phone}
            </ButtonLink>
          </li>
        ))}
        {reachable.length === 0 && (
          <li>
            <ButtonLink kind="quiet" small href="tel:12338">
              <Icon name="phone" />
              {words.frame.hotlineWomen}
            </ButtonLink>
          </li>
        )}
      </ul>
    </Card>
  );
}
