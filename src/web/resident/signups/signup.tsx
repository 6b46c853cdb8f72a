import { useActionData } from 'react-router';
import { acceptPlace } from '../../../core/signups/accept-place.ts';
import { showSignup } from '../../../core/signups/show-signup.ts';
import { useLoaded } from '../../loaded.ts';
import { isHeld } from '../../../core/signups/signup.ts';
import { acting, goTo, loading, partOf } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { OfferAnswer } from './offer-answer.tsx';
import { Ticket, type HerSignup } from './ticket.tsx';

export const loader = loading(async ({ ctx }, args) => ({
  ...(await showSignup(ctx, partOf(args, 'id'))),
  origin: new URL(args.request.url).origin,
}));

/** Yes to a place that is offered. */
export const action = acting(async ({ page, args }) => {
  const signup = await acceptPlace(page.ctx, { signupId: partOf(args, 'id') });
  return goTo(`/signups/${signup.id}`);
});

/** The card she shows at the door, and 「去不了了，让给别人」 beside it. */
export default function Signup() {
  const signup = useLoaded(loader);
  const words = useWords();
  const { signups } = words;
  const { activity } = signup;
  const answer = useActionData<typeof action>();
  const held = isHeld(signup);
  const isOffered = signup.status === 'offered' && activity.state === 'open';
  return (
    <Page title={signups.title} back={{ href: '/me', label: words.frame.mine }}>
      <ErrorSummary faults={answer?.faults ?? []} />
      <Ticket signup={signup} origin={signup.origin} />
      {isOffered && <OfferAnswer signupId={signup.id} />}
      <Buttons>
        {held && !isOffered && activity.state === 'open' && (
          <ButtonLink kind="quiet" href={`/signups/${signup.id}/withdraw`}>
            {signup.status === 'waiting' ? signups.leaveQueue : signups.giveUp}
          </ButtonLink>
        )}
        {held && <BesideHerCard signup={signup} />}
        {!held && (
          <ButtonLink kind="quiet" href={`/activities/${activity.id}`}>
            {signups.again}
          </ButtonLink>
        )}
      </Buttons>
      {signup.status === 'confirmed' && activity.state === 'open' && (
        <p className="quiet small section">{signups.save}</p>
      )}
    </Page>
  );
}

/** The time to take along, and afterwards a word about it. */
function BesideHerCard({ signup }: { signup: Pick<HerSignup, 'status' | 'activity'> }) {
  const { life } = useWords();
  const { id, state } = signup.activity;
  if (state === 'open') {
    return (
      <ButtonLink kind="quiet" href={`/activities/${id}.ics`}>
        {life.calendar}
      </ButtonLink>
    );
  }
  if (state !== 'over' || signup.status !== 'confirmed') return null;
  return (
    <ButtonLink kind="quiet" href={`/activities/${id}/feedback`}>
      {life.feedback.title}
    </ButtonLink>
  );
}
