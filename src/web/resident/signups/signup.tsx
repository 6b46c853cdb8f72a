import { showSignup } from '../../../core/signups/show-signup.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Ticket } from './ticket.tsx';

export const loader = loading(async ({ ctx }, args) => ({
  ...(await showSignup(ctx, partOf(args, 'id'))),
  origin: new URL(args.request.url).origin,
}));

/** The card she shows at the door, and 「去不了了，让给别人」 beside it. */
export default function Signup() {
  const signup = useLoaded(loader);
  const words = useWords();
  const { signups } = words;
  const { activity } = signup;
  const held = signup.status === 'confirmed' || signup.status === 'waiting';
  return (
    <Page title={signups.title} back={{ href: '/me', label: words.frame.mine }}>
      <Ticket signup={signup} origin={signup.origin} />
      <Buttons>
        {held && activity.state === 'open' && (
          <ButtonLink kind="quiet" href={`/signups/${signup.id}/withdraw`}>
            {signup.status === 'waiting' ? signups.leaveQueue : signups.giveUp}
          </ButtonLink>
        )}
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
