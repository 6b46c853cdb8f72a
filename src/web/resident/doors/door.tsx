import { notFound } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { doorNames } from './doors.tsx';
import { ComeIn, Phones } from './phones.tsx';

const leads = {
  talent: 'talentLead',
  need: 'needLead',
  question: 'questionLead',
  conflict: 'conflictLead',
} as const;

/** Nobody who offers to cut hair is shown the ambulance; 12338 and 110 stand at the foot of every page. */
const phones = {
  talent: ['12338'],
  need: ['12338'],
  question: ['12338', '12348'],
  conflict: ['12338', '12348', '110'],
} as const;

export const loader = loading(async (_, args) => {
  const door = doorNames.find((name) => name === partOf(args, 'door'));
  if (!door) throw notFound();
  return door;
});

export default function Door() {
  const door = useLoaded(loader);
  const { doors, frame } = useWords();
  return (
    <Page title={doors[door]} lead={doors[leads[door]]} back={{ href: '/', label: frame.firstPage }}>
      <Note>
        <p>{doors.notOnlineYet}</p>
      </Note>
      <ComeIn />
      <Phones these={phones[door]} />
    </Page>
  );
}
