import type { MyMissed } from '../../../core/missed-places/list-my-missed.ts';
import { startOfDay } from '../../../core/shared/dates.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';

/** Why she waits until shortly before the start, and until when; seen by her alone. */
export function MyMissedPlaces({ missed: hers }: { missed: readonly MyMissed[] }) {
  const { words, now } = useFrame();
  const { missed, dates } = words;
  return hers.map(({ lastDay, places }) => (
    <div id="missed" key={lastDay}>
      <Section title={missed.mine}>
        <div className="stack">
          <Note tone="sun">
            <p>{missed.held(dates.day(momentOf(startOfDay(lastDay), now)))}</p>
            <p>{missed.mineWhy}</p>
          </Note>
          <List>
            {places.map(({ signupId, title, startsAt }) => (
              <ListRow
                key={signupId}
                href={`/signups/${signupId}`}
                title={<OwnWords>{title}</OwnWords>}
                text={dates.moment(momentOf(startsAt, now))}
              />
            ))}
          </List>
        </div>
      </Section>
    </div>
  ));
}
