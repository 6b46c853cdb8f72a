import { showSignup } from '../../../core/signups/show-signup.ts';
import { isHeld } from '../../../core/signups/signup.ts';
import { withdrawSignup } from '../../../core/signups/withdraw-signup.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const signup = await showSignup(ctx, partOf(args, 'id'));
  // Who comes back here after leaving has nothing left to give up.
  if (!isHeld(signup)) throw goTo(`/signups/${signup.id}`);
  return signup;
});

export const action = acting(async ({ page, args }) => {
  const signup = await withdrawSignup(page.ctx, { signupId: partOf(args, 'id') });
  return goTo(`/signups/${signup.id}`);
});

export default function Withdraw() {
  const signup = useLoaded(loader);
  const answer = useAnswer();
  const { signups } = useWords();
  const { title } = signup.activity;
  const waiting = signup.status === 'waiting';
  return (
    <Page
      title={signups.giveUpSure}
      lead={waiting ? signups.leaveQueueWhat(title) : signups.giveUpWhat(title)}
    >
      <ErrorSummary faults={answer?.faults ?? []} />
      {!waiting && <p className="quiet">{signups.changeSize}</p>}
      <form method="post">
        <Buttons>
          <Button>{waiting ? signups.leaveQueueYes : signups.giveUpYes}</Button>
          <ButtonLink kind="quiet" href={`/signups/${signup.id}`}>
            {waiting ? signups.leaveQueueNo : signups.giveUpNo}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
