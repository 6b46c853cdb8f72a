import { ButtonLink } from '../button/button.tsx';
import { useWords } from '../frame/frame.tsx';
import { Icon } from '../icon/icon.tsx';
import { OwnWords } from '../own-words/own-words.tsx';
import { useDeskPhone } from './desk-phone.tsx';

/** The line of the district's own desk in a list of numbers; nothing where it has set none. */
export function OwnPhone() {
  const { doors } = useWords();
  const desk = useDeskPhone();
  if (!desk) return null;
  return (
    <li>
      <ButtonLink kind="quiet" small href={`tel:${desk.phone.replaceAll(' ', '')}`}>
        <Icon name="phone" />
        {desk.phone}
      </ButtonLink>
      <span>
        <OwnWords>{doors.deskPhoneFor(desk.district)}</OwnWords>
      </span>
    </li>
  );
}
