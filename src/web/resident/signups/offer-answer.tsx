import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';

/** It is her turn: yes, or on to the next. */
export function OfferAnswer({ signupId }: { signupId: string }) {
  const { signups } = useWords();
  return (
    <form method="post" action={`/signups/${signupId}`}>
      <Buttons>
        <Button>{signups.accept}</Button>
        <ButtonLink kind="quiet" href={`/signups/${signupId}/withdraw`}>
          {signups.giveUp}
        </ButtonLink>
      </Buttons>
    </form>
  );
}
