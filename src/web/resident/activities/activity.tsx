import { useActionData } from 'react-router';
import { showActivity, type ActivityView } from '../../../core/activities/show-activity.ts';
import { listAnswered } from '../../../core/activity-questions/list-answered.ts';
import { listMyQuestions } from '../../../core/activity-questions/list-my-questions.ts';
import { showMyFeedback } from '../../../core/feedback/show-my-feedback.ts';
import { listMyHomes } from '../../../core/homes/list-my-homes.ts';
import { parseInput } from '../../../core/shared/parse-input.ts';
import { showMySignupFor } from '../../../core/signups/show-my-signup-for.ts';
import { SignUp, signUp } from '../../../core/signups/sign-up.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf, refused, textOf } from '../../page-request.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { membersOf, partyNamed, partyParams, sizeOf } from '../../view/party.ts';
import { placesWords } from '../../view/places-words.ts';
import { ActivityFacts } from './activity-facts.tsx';
import { QuestionsPart } from './questions-part.tsx';
import { SignUpPart } from './sign-up-part.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const id = partOf(args, 'id');
  const [activity, mine, homes, answered, asked, feedback] = await Promise.all([
    showActivity(ctx, id),
    showMySignupFor(ctx, id),
    listMyHomes(ctx),
    listAnswered(ctx, id),
    listMyQuestions(ctx, id),
    showMyFeedback(ctx, id),
  ]);
  const isHost = homes.some((home) => home.id === activity.homeId);
  const { searchParams } = new URL(args.request.url);
  const party = partyNamed((kind) => searchParams.get(kind));
  const said = { answered, asked, mayTell: feedback !== null };
  return { activity, mine, isHost, party, said, key: searchParams.get('key') ?? ctx.newId() };
});

/** Takes a place. Whoever has not signed in does so first; her choice goes with her, and one press is enough. */
export const action = acting(
  async ({ page, form, args }) => {
    const activityId = partOf(args, 'id');
    const party = partyNamed((kind) => form.get(kind));
    if (sizeOf(party) < 1) {
      const { errors } = sentencesIn(page.language);
      return refused(form, [{ field: 'woman', sentence: errors.faults['party-empty'] }]);
    }
    // What core would refuse is refused before she has signed in for nothing.
    const wish = parseInput(SignUp, { activityId, party: membersOf(party) });
    const key = textOf(form, 'key').slice(0, 100);
    if (!page.session) {
      const choice = new URLSearchParams([...partyParams(party), ['key', key], ['join', '1']]);
      return goTo(`/sign-in?next=${encodeURIComponent(`/activities/${activityId}?${choice}`)}`);
    }
    const mine = await signUp(page.ctx, wish, { key: key || undefined });
    return goTo(`/signups/${mine.id}`);
  },
  ({ activities }) => ({ party: { field: 'woman', label: activities.whoComes } }),
);

export default function Activity() {
  const { activity, mine, isHost, party, said, key } = useLoaded(loader);
  const answer = useActionData<typeof action>();
  const { words } = useFrame();
  const { activities, life } = words;
  const places = placesWords(activity, words);
  return (
    <Page title={activity.title} own back={{ href: `/homes/${activity.homeId}`, label: activity.homeName }}>
      <p className="activity__places">
        <StateTag tone={places.tone}>{places.text}</StateTag>
      </p>
      <ActivityFacts activity={activity} />
      <SignUpPart activity={activity} mine={mine} chosen={party} idempotencyKey={key} answer={answer} />
      <AboutHer activity={activity} mayTell={said.mayTell} />
      {isHost && (
        <p className="section">
          <a href={`/desk/activities/${activity.id}`}>
            {activity.capacity === null ? life.manage : activities.hostDesk}
          </a>
        </p>
      )}
      <Told title={life.closedTitle} words={activity.closingLine} />
      <Told title={activities.about} words={activity.summary} />
      <QuestionsPart
        activityId={activity.id}
        answered={said.answered}
        mine={said.asked}
        mayAsk={activity.state === 'open'}
      />
    </Page>
  );
}

/** What its home says of it, where it says something. */
function Told({ title, words }: { title: string; words: string | null }) {
  if (!words) return null;
  return (
    <Section title={title}>
      <p className="words">
        <OwnWords>{words}</OwnWords>
      </p>
    </Section>
  );
}

/** What she may do beside taking a place: keep the time, and say afterwards how it was. */
function AboutHer({ activity, mayTell }: { activity: ActivityView; mayTell: boolean }) {
  const { life } = useFrame().words;
  if (activity.state === 'cancelled' || (activity.state === 'over' && !mayTell)) return null;
  return (
    <Buttons>
      {activity.state === 'open' && (
        <ButtonLink kind="quiet" href={`/activities/${activity.id}.ics`}>
          {life.calendar}
        </ButtonLink>
      )}
      {mayTell && (
        <ButtonLink kind="quiet" href={`/activities/${activity.id}/feedback`}>
          {life.feedback.title}
        </ButtonLink>
      )}
    </Buttons>
  );
}
