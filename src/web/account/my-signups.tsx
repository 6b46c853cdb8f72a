import type { listMySignups } from '../../core/signups/list-my-signups.ts';
import { useFrame, useWords } from '../ui/frame/frame.tsx';
import { List, ListRow } from '../ui/list/list.tsx';
import { Note } from '../ui/note/note.tsx';
import { Section } from '../ui/page/page.tsx';
import { StateTag } from '../ui/state-tag/state-tag.tsx';
import { momentOf } from '../view/moments.ts';
import { standingWords } from '../view/words/standing-words.ts';
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
  const words = useWords();
  const { activities } = words;
  if (signup.activity.state === 'cancelled') return <StateTag tone="alarm">{activities.cancelled}</StateTag>;
  if (signup.activity.state === 'over') return <StateTag>{activities.over}</StateTag>;
  const { text, tone } = standingWords(signup, words);
  return <StateTag tone={tone}>{text}</StateTag>;
}
