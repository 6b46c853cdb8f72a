import { useWords } from '../../ui/frame/frame.tsx';
import { Icon, type IconName } from '../../ui/icon/icon.tsx';

export const doorNames = ['talent', 'need', 'question', 'conflict'] as const;

export type DoorName = (typeof doorNames)[number];

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
        <a className="talk-door" href="/talk">
          <Icon name="talk" />
          <span>
            <strong>{doors.talk}</strong>
            <span>{doors.talkWhy}</span>
          </span>
        </a>
      </section>
      <nav className="section" aria-labelledby="doors">
        <h2 id="doors">{doors.doorsTitle}</h2>
        <ul className="doors">
          {doorNames.map((door) => (
            <li key={door}>
              <a href={`/doors/${door}`}>
                <Icon name={icons[door]} />
                {doors[door]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
