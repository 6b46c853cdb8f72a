import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { SafeExit } from '../../ui/safe-exit/safe-exit.tsx';
import { ComeIn, Phones } from './phones.tsx';

/** Nobody who takes the phone up after her finds it by going back. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

/** Whoever is afraid finds a voice here at once; nothing is asked of her and nothing is kept. */
export default function Talk() {
  const { doors, frame } = useWords();
  return (
    <Page
      title={doors.talk}
      windowTitle={frame.brandLong}
      lead={doors.talkLead}
      back={{ href: '/', label: frame.firstPage }}
    >
      <SafeExit />
      <script src="/leave.js" type="module" async />
      <Note tone="alarm">
        <p>{doors.talkDanger}</p>
      </Note>
      <p className="section quiet">{doors.talkTrace}</p>
      <Phones />
      <ComeIn />
    </Page>
  );
}
