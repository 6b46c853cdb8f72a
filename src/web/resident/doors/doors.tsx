import { useWords } from '../../ui/frame/frame.tsx';
import { talkAddress } from '../talk/talk-address.ts';
import { doorNames, type DoorName } from './door-names.ts';
import { Icon, type IconName } from '../../ui/icon/icon.tsx';

const icons: Record<DoorName, IconName> = {
  talent: 'star',
  need: 'hand',
  question: 'question',
  conflict: 'peace',
};

/** 「想找人说说」 by itself, then the four plain doors. */
export function Doors() {
  const { doors } = useWords();
  return (
    <>
      <section className="section" aria-label={doors.talk}>
        <a className="talk-door" href={talkAddress}>
          <Icon name="talk" />
          <span>
            <strong>{doors.talk}</strong>
            <span>{doors.talkWhy}</span>
          </span>
        </a>
      </section>
      <FourDoors />
    </>
  );
}

/** `home`: whoever asks from a home's page asks that home. Nothing of help stands among them. */
export function FourDoors({ home }: { home?: string }) {
  const { doors } = useWords();
  return (
    <nav className="section" aria-labelledby="doors">
      <h2 id="doors">{home === undefined ? doors.doorsTitle : doors.doorsOfHome}</h2>
      <ul className="doors">
        {doorNames.map((door) => (
          <li key={door}>
            <a href={home === undefined ? `/doors/${door}` : `/doors/${door}?home=${home}`}>
              <Icon name={icons[door]} />
              {doors[door]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
