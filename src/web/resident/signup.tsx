import { useLoaderData } from 'react-router';
import { showSignup } from '../../core/signups/show-signup.ts';
import type { MySignup } from '../../core/signups/signup.ts';
import type { Sentences } from '../../locales/zh-Hans/tree.ts';
import { loading, partOf } from '../page-request.ts';
import { ButtonLink, Buttons } from '../ui/button/button.tsx';
import { Facts } from '../ui/facts/facts.tsx';
import { useFrame } from '../ui/frame/frame.tsx';
import { Page } from '../ui/page/page.tsx';
import { momentOf } from '../view/moments.ts';

export const loader = loading(({ ctx }, args) => showSignup(ctx, partOf(args, 'id')));

const stateWords = ({ status, position }: MySignup, { signups }: Sentences) =>
  status === 'confirmed'
    ? { title: signups.confirmed, what: signups.show, tone: 'calm' }
    : status === 'waiting'
      ? {
          title: position === null ? signups.waitingUnknown : signups.waiting(position),
          what: signups.waitingWhat,
          tone: 'sun',
        }
      : { title: signups.withdrawn, what: signups.withdrawnWhat, tone: 'plain' };

/** The card she shows at the door. */
export default function Signup() {
  const signup = useLoaderData<typeof loader>();
  const { words, now } = useFrame();
  const { signups, activities, dates } = words;
  const { activity } = signup;
  const starts = momentOf(activity.startsAt, now);
  const state = stateWords(signup, words);
  const held = signup.status === 'confirmed' || signup.status === 'waiting';
  return (
    <Page title={signups.title} back={{ href: '/me', label: words.frame.mine }}>
      <article className={`ticket ticket_${state.tone}`}>
        <header>
          <p className="ticket__state">{state.title}</p>
          <p>{state.what}</p>
        </header>
        <div className="ticket__body">
          <h2>
            <a href={`/activities/${activity.id}`}>{activity.title}</a>
          </h2>
          <Facts
            facts={[
              { label: activities.when, text: `${dates.moment(starts)}\n${dates.fullDate(starts)}` },
              {
                label: activities.where,
                text: [activity.homeName, activity.placeName].filter(Boolean).join(' · '),
              },
              { label: signups.party, text: signups.people(signup.partySize) },
            ]}
          />
          {held && (
            <p className="ticket__code">
              <span className="quiet small">{signups.code}</span>
              <strong>{signup.code}</strong>
            </p>
          )}
        </div>
      </article>
      {activity.state === 'cancelled' && <p className="section">{activities.cancelled}</p>}
      <Buttons>
        {held && activity.state === 'open' && (
          <ButtonLink kind="quiet" href={`/signups/${signup.id}/withdraw`}>
            {signups.giveUp}
          </ButtonLink>
        )}
        {!held && (
          <ButtonLink kind="quiet" href={`/activities/${activity.id}`}>
            {signups.again}
          </ButtonLink>
        )}
      </Buttons>
      {signup.status === 'confirmed' && <p className="quiet small section">{signups.save}</p>}
    </Page>
  );
}
