import type { listOffersToAnswer } from '../../core/offers/list-offers-to-answer.ts';
import { useFrame } from '../ui/frame/frame.tsx';
import { List } from '../ui/list/list.tsx';
import { OwnWords } from '../ui/own-words/own-words.tsx';
import { Section } from '../ui/page/page.tsx';
import { momentOf } from '../view/moments.ts';
import { AnswerButtons } from './roll/answer-for-her.tsx';

type Offers = Awaited<ReturnType<typeof listOffersToAnswer>>;

/** Whose turn it is and who has no phone: the host asks them and presses for them, the nearest deadline first. */
export function ToAnswer({ offers }: { offers: Offers }) {
  const { desk } = useFrame().words;
  return (
    <Section title={desk.toAnswer}>
      <List>
        {offers.map((offer) => (
          <Row key={offer.signupId} offer={offer} />
        ))}
      </List>
    </Section>
  );
}

function Row({ offer }: { offer: Offers[number] }) {
  const { words, now } = useFrame();
  const { desk, dates, inbox } = words;
  const name = offer.name || inbox.someone;
  const roll = `/desk/activities/${offer.activityId}`;
  return (
    <li>
      <form method="post" action={roll} className="weui-cell list__row">
        <span className="weui-cell__bd">
          <a className="list__title" href={`${roll}/parties/${offer.code}`}>
            <OwnWords>{inbox.who(name, offer.partySize)}</OwnWords>
          </a>
          <span className="list__text">
            <OwnWords>{offer.title}</OwnWords> ·{' '}
            {desk.answerBy(dates.moment(momentOf(offer.offerEndsAt, now)))}
          </span>
        </span>
        <AnswerButtons row={offer} name={name} />
      </form>
    </li>
  );
}
