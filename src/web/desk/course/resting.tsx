import type { ActivityCard } from '../../../core/activities/activity.ts';
import type { Today } from '../../../core/attendance/roll.ts';
import { startOfDay } from '../../../core/shared/dates.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { AheadRow } from '../desk-rows.tsx';

type Resting = Today['homes'][number] & { pauseUntil: string };

export const isResting = (home: Today['homes'][number]): home is Resting => home.pauseUntil !== null;

/** Her home rests: until when, and what still stands until then, to be held, moved or called off. */
export function RestingHomes({ homes, standing }: Pick<Today, 'homes'> & { standing: ActivityCard[] }) {
  return homes
    .filter(isResting)
    .map((home) => (
      <RestingHome key={home.id} home={home} standing={standing.filter(({ homeId }) => homeId === home.id)} />
    ));
}

function RestingHome({ home, standing }: { home: Resting; standing: ActivityCard[] }) {
  const { words, now } = useFrame();
  const { desk, dates } = words;
  const day = dates.day(momentOf(startOfDay(home.pauseUntil), now));
  return (
    <Section title={desk.rests(home.name)}>
      <Note tone="sun">
        {desk.restsUntil(day)} {standing.length > 0 && desk.restsStanding(standing.length)}
      </Note>
      {standing.length > 0 && (
        <div className="section">
          <List>
            {standing.map((activity) => (
              <AheadRow key={activity.id} activity={activity} />
            ))}
          </List>
        </div>
      )}
    </Section>
  );
}
