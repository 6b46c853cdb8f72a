import { Section } from '../../ui/page/page.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { ButtonLink } from '../../ui/button/button.tsx';
import { OwnPhone } from '../../ui/desk-phone/own-phone.tsx';
import { Icon } from '../../ui/icon/icon.tsx';

const numbers = ['12338', '110', '12348', '12356', '120'] as const;

type PhonesProps = { these?: readonly (typeof numbers)[number][] };

/** The phones of the country that answer at any hour, each with what it is for. */
export function Phones({ these = numbers }: PhonesProps) {
  const { doors } = useWords();
  return (
    <Section title={doors.phones}>
      <ul className="phones">
        <OwnPhone />
        {these.map((number) => (
          <li key={number}>
            <ButtonLink kind="quiet" small href={`tel:${number}`}>
              <Icon name="phone" />
              {number}
            </ButtonLink>
            <span>{doors.phoneFor[number]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function ComeIn() {
  const { doors, homes } = useWords();
  return (
    <Section title={doors.comeIn}>
      <p>{doors.comeInWhy}</p>
      <p>
        <a href="/">{homes.allHomesNear}</a>
      </p>
    </Section>
  );
}
