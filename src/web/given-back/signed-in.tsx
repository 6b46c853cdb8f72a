import { useWords } from '../ui/frame/frame.tsx';
import { Page } from '../ui/page/page.tsx';

/** Where somebody comes who has signed in beside a page that keeps what she wrote. */
export default function SignedIn() {
  const { signIn, frame } = useWords();
  return (
    <Page title={signIn.held.done} back={{ href: '/', label: frame.firstPage }}>
      <p className="page__lead">{signIn.held.doneLead}</p>
    </Page>
  );
}
