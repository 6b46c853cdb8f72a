import { Section } from '../../ui/page/page.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { ButtonLink } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';

const numbers = ['110', '12338', '12348', '12356', '120'] as const;

/** The phones of the country that answer at any hour, each with what it is for. */
export function Phones({ first = '12338' }: { first?: (typeof numbers)[number] }) {
  const { doors } = useWords();
  const inOrder = [first, ...numbers.filter((number) => number !== first)];
  return (
    <Section title={doors.phones}>
      <ul className="phones">
        {inOrder.map((number) => (
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
