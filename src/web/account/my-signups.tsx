import type { listMySignups } from '../../core/signups/list-my-signups.ts';
import { useFrame } from '../ui/frame/frame.tsx';
import { List, ListRow } from '../ui/list/list.tsx';
import { Note } from '../ui/note/note.tsx';
import { Section } from '../ui/page/page.tsx';
import { StateTag } from '../ui/state-tag/state-tag.tsx';
import { momentOf } from '../view/moments.ts';
import { OwnWords } from '../ui/own-words/own-words.tsx';

type Signups = Awaited<ReturnType<typeof listMySignups>>;

export function MySignups({ signups }: { signups: Signups }) {
  const { words, now } = useFrame();
  const { me } = words;
  return (
    <Section title={me.signups}>
      {signups.length === 0 ? (
        <Note>
          <p>{me.noSignups}</p>
          <p>
            <a href="/">{words.frame.firstPage}</a>
          </p>
        </Note>
      ) : (
        <List>
          {signups.map((signup) => (
            <ListRow
              key={signup.id}
              href={`/signups/${signup.id}`}
              title={<OwnWords>{signup.activity.title}</OwnWords>}
              text={
                <>
                  {words.dates.moment(momentOf(signup.activity.startsAt, now))} ·{' '}
                  <OwnWords>{signup.activity.homeName}</OwnWords>
                  {signup.forWhom !== null && ` · ${words.relatives.forWhom(signup.forWhom)}`}
                  <span className="tags">
                    <SignupState signup={signup} />
                  </span>
                </>
              }
            />
          ))}
        </List>
      )}
    </Section>
  );
}

function SignupState({ signup }: { signup: Signups[number] }) {
  const { signups, activities } = useFrame().words;
  if (signup.activity.state === 'cancelled') return <StateTag tone="alarm">{activities.cancelled}</StateTag>;
  if (signup.activity.state === 'over') return <StateTag>{activities.over}</StateTag>;
  if (signup.isHere) return <StateTag tone="calm">{signups.here}</StateTag>;
  if (signup.status === 'confirmed') return <StateTag tone="calm">{signups.confirmed}</StateTag>;
  if (signup.status === 'offered') return <StateTag tone="sun">{signups.offered}</StateTag>;
  if (signup.status === 'lapsed') return <StateTag>{signups.lapsed}</StateTag>;
  if (signup.status !== 'waiting') {
    return <StateTag>{signup.hadPlace ? signups.withdrawn : signups.leftQueue}</StateTag>;
  }
  return (
    <StateTag tone="sun">
      {signup.position === null ? signups.waitingUnknown : signups.waiting(signup.position)}
    </StateTag>
  );
}
