import { Fragment } from 'react';
import { useWords } from '../../ui/frame/frame.tsx';
import { ButtonLink } from '../../ui/button/button.tsx';
import { OwnPhone } from '../../ui/desk-phone/own-phone.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Section } from '../../ui/page/page.tsx';

const numbers = ['110', '12110', '12338', '12348', '12356', '120'] as const;

/** On every sheet of the journey. The police also read texts, for whoever must not be heard. */
export function Numbers() {
  const { doors, talk } = useWords();
  const what = { ...doors.phoneFor, 12110: talk.fromHere.text };
  return (
    <Section title={talk.fromHere.numbers}>
      <ul className="phones talk__numbers">
        {numbers.map((number) => (
          <Fragment key={number}>
            {number === '12338' && <OwnPhone />}
            <li>
              <ButtonLink kind="quiet" small href={number === '12110' ? 'sms:12110' : `tel:${number}`}>
                <Icon name={number === '12110' ? 'talk' : 'phone'} />
                {number}
              </ButtonLink>
              <span>{what[number]}</span>
            </li>
          </Fragment>
        ))}
      </ul>
      <p className="quiet small">{talk.fromHere.openMore}</p>
    </Section>
  );
}
