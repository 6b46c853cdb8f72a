import type { ActivityCard } from '../../../core/activities/activity.ts';
import type { MySignup } from '../../../core/signups/signup.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import { Facts } from '../../ui/facts/facts.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { momentOf } from '../../view/moments.ts';
import { Qr } from '../../ui/qr/qr.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';

export type HerSignup = MySignup & { activity: ActivityCard };

type State = { title: string; what: string; tone: 'calm' | 'sun' | 'plain' };

function stateWords(
  { status, position, offerEndsAt, activity }: HerSignup,
  { signups, activities, dates }: Sentences,
  now: Date,
): State {
  if (activity.state === 'cancelled') {
    return { title: activities.cancelled, what: activities.cancelledWhatNow, tone: 'plain' };
  }
  if (status === 'confirmed') return { title: signups.confirmed, what: signups.show, tone: 'calm' };
  if (offerEndsAt) {
    const until = dates.moment(momentOf(offerEndsAt, now));
    return { title: signups.offered, what: signups.offeredUntil(until), tone: 'sun' };
  }
  if (status === 'lapsed') return { title: signups.lapsed, what: signups.lapsedWhat, tone: 'plain' };
  if (status !== 'waiting') return { title: signups.withdrawn, what: signups.withdrawnWhat, tone: 'plain' };
  const title = position === null ? signups.waitingUnknown : signups.waiting(position);
  return { title, what: signups.waitingWhat, tone: 'sun' };
}

/**
 * Her place, or her place in the queue, as a card: what, when, where, how many, and the code for the door. The QR beside
 * it holds the address where the host finds that code, and no name.
 */
export function Ticket({ signup, origin }: { signup: HerSignup; origin: string }) {
  const { words, now } = useFrame();
  const { signups, activities, dates } = words;
  const { activity } = signup;
  const starts = momentOf(activity.startsAt, now);
  const state = stateWords(signup, words, now);
  return (
    <article className={`ticket ticket_${state.tone}`}>
      <header>
        <p className="ticket__state">{state.title}</p>
        <p>{state.what}</p>
      </header>
      <div className="ticket__body">
        <h2>
          <a href={`/activities/${activity.id}`}>
            <OwnWords>{activity.title}</OwnWords>
          </a>
        </h2>
        <Facts
          facts={[
            { label: activities.when, text: `${dates.moment(starts)}\n${dates.fullDate(starts)}` },
            {
              label: activities.where,
              text: (
                <OwnWords>{[activity.homeName, activity.placeName].filter(Boolean).join(' · ')}</OwnWords>
              ),
            },
            { label: signups.party, text: signups.people(signup.partySize) },
          ]}
        />
        {state.tone !== 'plain' && signup.status !== 'offered' && <Code signup={signup} origin={origin} />}
      </div>
    </article>
  );
}

function Code({ signup, origin }: { signup: HerSignup; origin: string }) {
  const { signups, atDoor } = useWords();
  const { code, activity } = signup;
  return (
    <>
      <Qr text={`${origin}/desk/activities/${activity.id}/parties/${code}`} label={atDoor.qr(code)} />
      <p className="ticket__code">
        <span className="quiet small">{signups.code}</span>
        <strong>{code}</strong>
      </p>
    </>
  );
}
