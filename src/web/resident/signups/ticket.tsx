import type { ActivityView } from '../../../core/activities/show-activity.ts';
import { isGivenAtOnce } from '../../../core/claims/claim.ts';
import { isHeld, type SignupAtDoor } from '../../../core/signups/signup.ts';
import type { FamilyInFront } from '../../../core/offers/show-family-in-front.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import { Facts } from '../../ui/facts/facts.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { momentOf } from '../../view/moments.ts';
import { Qr } from '../../ui/qr/qr.tsx';
import { standingWords } from '../../view/words/standing-words.ts';
import { OwnWords } from '../../ui/own-words/own-words.tsx';

export type HerSignup = SignupAtDoor & {
  activity: ActivityView;
  /** Of the home; null where it is not told. */
  address: string | null;
  /** Who holds up the queue while places are free; null where nobody does. */
  family: FamilyInFront | null;
  /** The name of her relative; null where it is her own. */
  forWhom: string | null;
};

type State = { title: string; what: string; tone: 'calm' | 'sun' | 'plain' };

function stateWords(signup: HerSignup, words: Sentences, now: Date): State {
  const { activities } = words;
  const { activity } = signup;
  if (activity.state === 'cancelled') {
    const what = activity.cancelledWhy ? activities.cancelledWhy(activity.cancelledWhy) : '';
    return { title: activities.cancelled, what: what || activities.cancelledWhatNow, tone: 'plain' };
  }
  const { text: title, tone } = standingWords(signup, words);
  return { title, tone, what: whatWords(signup, words, now) };
}

/** What follows for her from how it stands. */
function whatWords(signup: HerSignup, words: Sentences, now: Date): string {
  const { signups, atDoor, dates } = words;
  if (signup.isHere) return atDoor.hereDoneWhat;
  if (signup.status === 'confirmed') return signups.show;
  if (signup.offerEndsAt) return signups.offeredUntil(dates.moment(momentOf(signup.offerEndsAt, now)));
  if (signup.status === 'waiting')
    return [whyWords(signup, words), signups.waitingWhat].filter(Boolean).join('\n');
  if (signup.status === 'lapsed') return lapsedWords(signup, words);
  return signup.hadPlace ? signups.withdrawnWhat : signups.leftQueueWhat;
}

/** Where places are free all the same, why she waits. */
const whyWords = ({ id, family }: HerSignup, { signups }: Sentences): string | null =>
  family &&
  (family.signupId === id
    ? signups.yourFamily(family.left, family.partySize)
    : signups.familyInFront(family.partySize));

/** What she can do now: take a place again, or queue. */
function lapsedWords({ activity, partySize }: HerSignup, { signups }: Sentences): string {
  const { state, capacity, taken, waiting } = activity;
  if (state !== 'open' || capacity === null) return signups.lapsedOver;
  return isGivenAtOnce({ capacity, taken, waiting }, partySize) ? signups.lapsedFree : signups.lapsedFull;
}

/**
 * Her place, or her place in the queue, as a card: what, when, where, how many, and the code for the door. The QR beside
 * it holds the address where the host finds that code, and no name.
 */
export function Ticket({ signup, origin }: { signup: HerSignup; origin: string }) {
  const { words, now } = useFrame();
  const { activity } = signup;
  const state = stateWords(signup, words, now);
  return (
    <article className={`ticket ticket_${state.tone}`}>
      <header>
        <p className="ticket__state">{state.title}</p>
        <p className="words">{state.what}</p>
      </header>
      <div className="ticket__body">
        <h2>
          <a href={`/activities/${activity.id}`}>
            <OwnWords>{activity.title}</OwnWords>
          </a>
        </h2>
        <TicketFacts signup={signup} />
        {signup.status === 'confirmed' && state.tone === 'calm' && <Code signup={signup} origin={origin} />}
      </div>
    </article>
  );
}

function TicketFacts({ signup }: { signup: HerSignup }) {
  const { words, now } = useFrame();
  const { signups, activities, dates, homes, relatives } = words;
  const { activity, address } = signup;
  const starts = momentOf(activity.startsAt, now);
  const held = isHeld(signup);
  return (
    <Facts
      facts={[
        { label: activities.when, text: `${dates.moment(starts)}\n${dates.fullDate(starts)}` },
        {
          label: activities.where,
          text: <OwnWords>{[activity.homeName, activity.placeName].filter(Boolean).join(' · ')}</OwnWords>,
        },
        held && address !== null && { label: homes.address, text: <OwnWords>{address}</OwnWords> },
        held &&
          activity.bring !== null && {
            label: activities.bring,
            text: <OwnWords>{activity.bring}</OwnWords>,
          },
        signup.forWhom !== null && {
          label: relatives.places,
          text: <OwnWords>{signup.forWhom}</OwnWords>,
        },
        { label: signups.party, text: signups.people(signup.partySize) },
      ]}
    />
  );
}

/** Only of a place that is hers: what is held up at the door is no promise to whoever waits. */
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
