import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { ComeIn, Phones } from './phones.tsx';

/** Whoever is afraid finds a voice here at once; nothing is asked of her and nothing is kept. */
export default function Talk() {
  const { doors, frame } = useWords();
  return (
    <Page title={doors.talk} lead={doors.talkLead} back={{ href: '/', label: frame.firstPage }}>
      <Note tone="alarm">
        <p>{doors.talkDanger}</p>
      </Note>
      <p className="section quiet">{doors.talkTrace}</p>
      <Phones />
      <ComeIn />
    </Page>
  );
}
