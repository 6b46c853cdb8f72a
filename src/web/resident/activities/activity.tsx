import { showActivity } from '../../../core/activities/show-activity.ts';
import { listAnswered } from '../../../core/activity-questions/list-answered.ts';
import { listMyQuestions } from '../../../core/activity-questions/list-my-questions.ts';
import { showMyFeedback } from '../../../core/feedback/show-my-feedback.ts';
import { showRuleFor } from '../../../core/missed-places/show-rule-for.ts';
import { listMyHomes } from '../../../core/homes/list-my-homes.ts';
import { arriving } from '../../../core/people/arriving.ts';
import { showFamilyFor } from '../../../core/signups/for-others/show-family-for.ts';
import { listPlacesElsewhere } from '../../../core/signups/same-time/list-places-elsewhere.ts';
import { isCoreError } from '../../../core/shared/errors.ts';
import { showFamilyInFront, type FamilyInFront } from '../../../core/offers/show-family-in-front.ts';
import type { MySignup } from '../../../core/signups/signup.ts';
import { parseInput } from '../../../core/shared/parse-input.ts';
import { SignUp } from '../../../core/signups/sign-up-wish.ts';
import { signUp } from '../../../core/signups/sign-up.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, askedFirst, goTo, loading, numberOf, partOf, refused, textOf } from '../../page-request.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { useAnswer, useFrame } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { cutTo, faultIn, partyNamed, partyParams, wishOf } from '../../view/party.ts';
import { placesWords } from '../../view/words/places-words.ts';
import { Note } from '../../ui/note/note.tsx';
import { FamilyPlaces } from './family-part.tsx';
import { AskToWait } from './ask-to-wait.tsx';
import { AboutHer, Told } from './beside-the-place.tsx';
import { ActivityFacts } from './activity-facts.tsx';
import { Rests } from './rests.tsx';
import { QuestionsPart } from './questions-part.tsx';
import { SignUpPart } from './sign-up-part.tsx';

export const loader = loading(async ({ ctx, everywhere }, args) => {
  const id = partOf(args, 'id');
  const [activity, hers, homes, answered, asked, feedback, rule] = await Promise.all([
    showActivity(ctx, id),
    showFamilyFor(ctx, id),
    listMyHomes(ctx),
    listAnswered(ctx, id),
    listMyQuestions(ctx, id),
    showMyFeedback(ctx, id),
    showRuleFor(ctx, id),
  ]);
  const holdsUp = activity.waiting > 0 && (activity.capacity ?? 0) > activity.taken;
  const family = holdsUp && activity.state === 'open' ? await showFamilyInFront(ctx, id) : null;
  const isHost = homes.some((home) => home.id === activity.homeId);
  const { searchParams } = new URL(args.request.url);
  const party = partyNamed((field) => searchParams.get(field));
  // How it was is asked from its start on, though she may have been noted before it.
  const mayTell = feedback !== null && activity.startsAt <= ctx.now;
  const said = { answered, asked, mayTell };
  const abroad = (await everywhere()).filter(({ cell }) => cell.number !== ctx.cell.number);
  const sameTime = [...hers.sameTime, ...(await listPlacesElsewhere(abroad, activity))];
  return {
    ...{ activity, isHost, family, party, said, rule, key: searchParams.get('key') ?? ctx.newId() },
    hers: { ...hers, sameTime, asked: searchParams.get('for') },
  };
});

const naming = ({ activities }: Sentences) => ({
  party: { field: 'people-1', label: activities.whoComes },
  partySize: { field: 'people-1', label: activities.whoComes },
});

/** Herself where nobody else is named. */
function forWhom(form: FormData): Pick<SignUp, 'relativeId'> {
  const relativeId = textOf(form, 'for');
  return relativeId === '' || relativeId === 'me' ? {} : { relativeId };
}

/** Takes a place. Whoever has not signed in does so first; her choice goes with her, and one press is enough. */
export const action = acting(async ({ page, form, args }) => {
  const activityId = partOf(args, 'id');
  const wished = partyNamed((field) => form.get(field));
  const party = form.has('fewer') ? cutTo(wished, numberOf(form, 'fewer')) : wished;
  const fault = faultIn(party);
  if (fault) {
    const { errors } = sentencesIn(page.language);
    return refused(form, [{ field: 'people-1', sentence: errors.faults[fault] }]);
  }
  const mayWait = form.has('wait');
  // What core would refuse is refused before she has signed in for nothing.
  const wish = parseInput(SignUp, { activityId, ...wishOf(party), ...forWhom(form), mayWait });
  const key = textOf(form, 'key').slice(0, 100);
  if (!page.session) {
    const waits: [string, string][] = mayWait ? [['wait', '1']] : [];
    // Her session may have ended since she chose her mother's name.
    const whom: [string, string][] = wish.relativeId ? [['for', wish.relativeId]] : [];
    const choice = new URLSearchParams([
      ...[...partyParams(party), ...waits, ...whom],
      ...[
        ['key', key],
        ['join', '1'],
      ],
    ]);
    return goTo(`/sign-in?next=${encodeURIComponent(`/activities/${activityId}?${choice}`)}`);
  }
  try {
    const { id } = await arriving(page, (ctx) => signUp(ctx, wish, { key: key || undefined }));
    // She signed in on the way: her village, her language and her large letters come with her.
    return goTo(form.has('join') ? `/sign-in/done?next=/signups/${id}` : `/signups/${id}`);
  } catch (error) {
    if (isCoreError(error) && error.code === 'would-wait') return askedFirst(form, error.code);
    throw error;
  }
}, naming);

const isForAnother = (whom: string | undefined) => whom !== undefined && whom !== 'me';

export default function Activity() {
  const { activity, hers, isHost, family, party, said, rule, key } = useLoaded(loader);
  const [{ mine }, answer, { words }] = [hers, useAnswer(), useFrame()];
  const { activities, life } = words;
  const isAsked = mine !== null && mine.offerEndsAt !== null;
  const places = placesWords(activity, words, mine?.isHere ? null : mine);
  const part = { activity, hers, rule, chosen: party, idempotencyKey: key, answer };
  const back = { href: `/homes/${activity.homeId}`, label: activity.homeName, own: true };
  const asks = answer?.asks !== undefined && (!mine || isForAnother(answer.typed['for']));
  return (
    <Page title={activity.title} own back={back}>
      <p className="activity__places">
        <StateTag tone={places.tone}>{places.text}</StateTag>
      </p>
      {asks && <AskToWait activity={activity} answer={answer} idempotencyKey={key} />}
      {activity.cancelledWhy && <Note tone="alarm">{activities.cancelledWhy(activity.cancelledWhy)}</Note>}
      <Rests activity={activity} />
      <ActivityFacts activity={activity} />
      {family && !isAsked && <WhyTheyWait family={family} mine={mine} />}
      {!asks && <SignUpPart {...part} />}
      <FamilyPlaces relatives={hers.relatives} />
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

/** Places are free and people wait all the same: for a family that goes together. */
function WhyTheyWait({ family, mine }: { family: FamilyInFront; mine: MySignup | null }) {
  const { signups } = useFrame().words;
  const isHers = mine?.id === family.signupId;
  return (
    <div className="section">
      <Note tone="sun">
        {isHers ? signups.yourFamily(family.left, family.partySize) : signups.familyInFront(family.partySize)}
      </Note>
    </div>
  );
}
