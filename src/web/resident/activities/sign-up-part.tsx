import type { ActivityView } from '../../../core/activities/show-activity.ts';
import { isGivenAtOnce } from '../../../core/claims/claim.ts';
import type { RuleFor } from '../../../core/missed-places/show-rule-for.ts';
import type { FamilyFor } from '../../../core/signups/for-others/show-family-for.ts';
import type { SignupAtDoor } from '../../../core/signups/signup.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { PartyPicker } from '../../ui/party-picker/party-picker.tsx';
import { askedKinds, partyNamed, type PartyWish } from '../../view/party.ts';
import { momentOf } from '../../view/moments.ts';
import { AddRelative, ForWhom } from './family-part.tsx';
import { RulePart } from './rule-part.tsx';
import { SameTime } from './same-time.tsx';
import { OfferAnswer } from '../signups/offer-answer.tsx';

/** `asked`: for whom she came to sign up. */
type Hers = FamilyFor & { asked: string | null };

type SignUpPartProps = {
  activity: ActivityView;
  hers: Hers;
  rule: RuleFor | null;
  chosen: PartyWish;
  idempotencyKey: string;
  answer: FormAnswer | undefined;
};

/** The one act of an activity's page: take a place, join the queue, or see the place she has. */
export function SignUpPart(props: SignUpPartProps) {
  const { activity, hers, answer } = props;
  const { activities } = useWords();
  if (activity.state === 'cancelled') return <Note tone="alarm">{activities.cancelledWhatNow}</Note>;
  if (activity.state === 'over') return <Note>{activities.overWhatNow}</Note>;
  const { mine } = hers;
  if (!mine) {
    if (activity.capacity === null) return answer ? <ErrorSummary faults={answer.faults} /> : null;
    return <SignUpForm {...props} />;
  }
  return (
    <>
      <HerPlace mine={mine} />
      {stillToSignUp(hers).length > 0 ? (
        <SignUpForm {...props} />
      ) : (
        <AddRelative activityId={activity.id} more={false} />
      )}
    </>
  );
}

const stillToSignUp = ({ relatives }: Hers) => relatives.filter(({ signup }) => !signup);

function SignUpForm({ activity, hers, rule, chosen, idempotencyKey, answer }: SignUpPartProps) {
  const { words, signedIn } = useFrame();
  const { activities } = words;
  const typed = answer?.typed;
  const others = stillToSignUp(hers);
  const party = typed ? partyNamed((field) => typed[field]) : chosen;
  const { capacity, taken, waiting } = activity;
  const waits = capacity !== null && !isGivenAtOnce({ capacity, taken, waiting }, 1);
  return (
    <form method="post" className="section">
      <ErrorSummary faults={answer?.faults ?? []} />
      {rule && !hers.mine && <RulePart {...rule} answer={answer} />}
      <SameTime hers={hers.mine ? [] : hers.sameTime} relatives={others} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <ForWhom relatives={others} withHer={!hers.mine} chosen={typed?.['for'] ?? hers.asked ?? undefined} />
      <PartyPicker
        legend={others.length > 0 ? activities.howMany : activities.whoComes}
        chosen={party}
        open={askedKinds.some((kind) => party[kind] > 0)}
        places={capacity ?? undefined}
      />
      {waits ? (
        <Button name="wait" value="1">
          {activities.queue}
        </Button>
      ) : (
        <Button>{activities.signUp}</Button>
      )}
      {signedIn ? (
        <AddRelative activityId={activity.id} more={hers.relatives.length > 0} />
      ) : (
        <p className="quiet small form__below">{activities.signInFirst}</p>
      )}
    </form>
  );
}

function HerPlace({ mine }: { mine: SignupAtDoor }) {
  const { activities, signups } = useWords();
  if (mine.isHere) return <SheIsHere id={mine.id} />;
  if (mine.offerEndsAt) return <HerOffer id={mine.id} endsAt={mine.offerEndsAt} />;
  const waiting = mine.status === 'waiting';
  return (
    <div className="section">
      <Note tone={waiting ? 'sun' : 'calm'}>
        <p>
          <strong>{waiting ? activities.alreadyWaiting : activities.alreadyIn}</strong>
          {mine.position !== null && ` · ${signups.waiting(mine.position)}`}
        </p>
      </Note>
      <Buttons>
        <ButtonLink href={`/signups/${mine.id}`}>{activities.seeCard}</ButtonLink>
        <ButtonLink kind="quiet" href={`/signups/${mine.id}/withdraw`}>
          {waiting ? signups.leaveQueue : signups.giveUp}
        </ButtonLink>
      </Buttons>
    </div>
  );
}

/** Whoever is here gives nothing up and waits for nothing. */
function SheIsHere({ id }: { id: string }) {
  const { activities, signups } = useWords();
  return (
    <div className="section">
      <Note tone="calm">
        <strong>{signups.here}</strong>
      </Note>
      <Buttons>
        <ButtonLink kind="quiet" href={`/signups/${id}`}>
          {activities.seeCard}
        </ButtonLink>
      </Buttons>
    </div>
  );
}

/** It is her turn, until a deadline. */
function HerOffer({ id, endsAt }: { id: string; endsAt: Date }) {
  const { words, now } = useFrame();
  const { signups, dates } = words;
  return (
    <div className="section">
      <Note tone="sun">
        <p>
          <strong>{signups.offered}</strong>
        </p>
        <p>{signups.offeredUntil(dates.moment(momentOf(endsAt, now)))}</p>
      </Note>
      <OfferAnswer signupId={id} />
    </div>
  );
}
