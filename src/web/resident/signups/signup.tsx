import { showActivity, type ActivityView } from '../../../core/activities/show-activity.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import { showFamilyInFront } from '../../../core/offers/show-family-in-front.ts';
import { excuseMissed } from '../../../core/missed-places/excuse-missed.ts';
import { showMissed } from '../../../core/missed-places/show-missed.ts';
import { describeMyself } from '../../../core/people/describe-myself.ts';
import { showMe } from '../../../core/people/show-me.ts';
import { isCoreError } from '../../../core/shared/errors.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { acceptPlace } from '../../../core/signups/accept-place.ts';
import { showMySignupFor } from '../../../core/signups/show-my-signup-for.ts';
import { showSignup } from '../../../core/signups/show-signup.ts';
import { useLoaded } from '../../loaded.ts';
import { isHeld, type MySignup } from '../../../core/signups/signup.ts';
import { acting, goTo, loading, partOf, textOf } from '../../page-request.ts';
import type { PageRequest } from '../../request-context.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';
import { Rests } from '../activities/rests.tsx';
import { CallYou } from './call-you.tsx';
import { MissedPlace } from './missed-place.tsx';
import { OfferAnswer } from './offer-answer.tsx';
import { Ticket, type HerSignup } from './ticket.tsx';

export const loader = loading(async ({ ctx, language }, args) => {
  const signup = await showSignup(ctx, partOf(args, 'id'));
  const activity = await showActivity(ctx, signup.activityId);
  const free = (activity.capacity ?? 0) > activity.taken;
  const [address, family, nameless, missed] = await Promise.all([
    isHeld(signup) ? addressOf({ ctx, language }, activity) : null,
    signup.status === 'waiting' && free ? showFamilyInFront(ctx, activity.id) : null,
    signup.status === 'confirmed' && activity.state === 'open' ? isNameless(ctx, signup) : false,
    signup.status === 'confirmed' && activity.state === 'over' ? showMissed(ctx, signup.id) : null,
  ]);
  const { origin, searchParams } = new URL(args.request.url);
  const excused = searchParams.has('excused') && !missed;
  return { ...signup, activity, address, family, nameless, origin, missed, excused };
});

/** As its page tells it; a home that has closed has no page, and her card stands all the same. */
async function addressOf(
  { ctx, language }: Pick<PageRequest, 'ctx' | 'language'>,
  { homeId }: ActivityView,
): Promise<string | null> {
  try {
    const home = await showHome(ctx, homeId);
    return home.address && [villageName(home.divisionName, language), home.address].join(' ');
  } catch (error) {
    if (isCoreError(error)) return null;
    throw error;
  }
}

/** Whether it is her own and she has not said how to call her. */
async function isNameless(ctx: Ctx, { id, activityId }: MySignup): Promise<boolean> {
  const [me, mine] = await Promise.all([showMe(ctx), showMySignupFor(ctx, activityId)]);
  return me.name === null && mine?.id === id;
}

/** Yes to a place that is offered; what to call her at the door; or that she was ill that day. */
export const action = acting(
  async ({ page, args, form }) => {
    const signupId = partOf(args, 'id');
    if (form.has('excuse')) {
      await excuseMissed(page.ctx, { signupId });
      return goTo(`/signups/${signupId}?excused=1`);
    }
    if (form.has('name')) await describeMyself(page.ctx, { name: textOf(form, 'name').trim() || null });
    else await acceptPlace(page.ctx, { signupId });
    return goTo(`/signups/${signupId}`);
  },
  ({ me }) => ({ name: { field: 'name', label: me.name } }),
);

/** The card she shows at the door, and 「去不了了，让给别人」 beside it. */
export default function Signup() {
  const signup = useLoaded(loader);
  const words = useWords();
  const { signups } = words;
  const { activity } = signup;
  const answer = useAnswer();
  const isOpen = activity.state === 'open';
  const isOffered = signup.status === 'offered' && isOpen && !signup.isHere;
  return (
    <Page title={signups.title} back={{ href: '/me', label: words.frame.mine }}>
      <ErrorSummary faults={answer?.faults ?? []} />
      <Ticket signup={signup} origin={signup.origin} />
      {isHeld(signup) && <Rests activity={activity} />}
      {signup.excused && (
        <div className="section">
          <Note tone="calm">{words.missed.excused}</Note>
        </div>
      )}
      {signup.missed && <MissedPlace missed={signup.missed} />}
      {signup.nameless && <CallYou answer={answer} />}
      {isOffered && <OfferAnswer signupId={signup.id} />}
      <WhatNext signup={signup} isOffered={isOffered} isOpen={isOpen} />
      {signup.status === 'confirmed' && isOpen && <p className="quiet small section">{signups.save}</p>}
    </Page>
  );
}

type Next = { signup: HerSignup; isOffered: boolean; isOpen: boolean };

function WhatNext({ signup, isOffered, isOpen }: Next) {
  const { signups } = useWords();
  const held = isHeld(signup);
  return (
    <Buttons>
      {held && !isOffered && !signup.isHere && isOpen && (
        <ButtonLink kind="quiet" href={`/signups/${signup.id}/withdraw`}>
          {signup.status === 'waiting' ? signups.leaveQueue : signups.giveUp}
        </ButtonLink>
      )}
      {held && <BesideHerCard signup={signup} />}
      {!held && (
        <ButtonLink
          kind={signup.status === 'lapsed' && isOpen ? 'main' : 'quiet'}
          href={`/activities/${signup.activityId}`}
        >
          {signup.status === 'lapsed' && isOpen ? signups.signUpAgain : signups.again}
        </ButtonLink>
      )}
    </Buttons>
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
