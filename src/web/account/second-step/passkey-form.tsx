import type { OfferedPasskey } from '../../../platform/auth/second-step/passkeys.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';

type Asked = { kind: 'make' | 'show'; passkey: OfferedPasskey; label: string };

/** Shown by `/passkey.js` alone, where the browser knows such a thing: the code does the same for everybody. */
export function PasskeyForm({ kind, passkey, label }: Asked) {
  const { secondStep } = useWords();
  return (
    <form
      method="post"
      className="section"
      hidden
      data-passkey={kind}
      data-challenge={passkey.challenge}
      data-known={passkey.known}
      data-user={passkey.user}
      data-user-name={passkey.userName}
    >
      <input type="hidden" name="sealed" value={passkey.sealed} />
      <input type="hidden" name="credential" value="" />
      <Buttons>
        <Button type="button" kind="quiet">
          {label}
        </Button>
      </Buttons>
      <p role="alert" className="section" hidden data-failed>
        {secondStep.passkeyFailed}
      </p>
      <script src="/passkey.js" type="module" async />
    </form>
  );
}
