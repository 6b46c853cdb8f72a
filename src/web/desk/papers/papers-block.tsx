import type { ActivityCard } from '../../../core/activities/activity.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';

type About = Pick<ActivityCard, 'id' | 'homeId' | 'state' | 'capacity'>;

/** What an activity gives to paper, to the group and to the loudspeaker, and takes from them. */
export function PapersOfActivity({ activity }: { activity: About }) {
  const { papers, atDoor } = useWords();
  const here = `/desk/activities/${activity.id}`;
  const hasList = activity.capacity !== null;
  const isOpen = activity.state === 'open';
  return (
    <Section title={papers.title} id="papers">
      <List>
        {hasList && activity.state !== 'cancelled' && <ListRow href={`${here}/sheet`} title={atDoor.sheet} />}
        {hasList && isOpen && <ListRow href={`${here}/relay`} title={papers.relayIn} />}
        {hasList && isOpen && <ListRow href={`${here}/relay/text`} title={papers.relayOut} />}
        {activity.state !== 'over' && <ListRow href={`${here}/loudspeaker`} title={papers.loud} />}
        <ListRow href={`/desk/homes/${activity.homeId}/week`} title={papers.week} />
      </List>
    </Section>
  );
}

/** The week of each home that she keeps. */
export function PapersOfHomes({ homes }: { homes: readonly { id: string; name: string }[] }) {
  const { papers } = useWords();
  return (
    <Section title={papers.title} id="papers">
      <List>
        {homes.map(({ id, name }) => (
          <ListRow
            key={id}
            href={`/desk/homes/${id}/week`}
            title={papers.week}
            text={homes.length > 1 && <OwnWords>{name}</OwnWords>}
          />
        ))}
      </List>
    </Section>
  );
}
