import type { SeenJoined } from '../../../platform/auth/outside/list-joined.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { nameOfOutside } from './name-of-outside.ts';

/** The accounts outside that let her in besides her phone, each with the way to sever it. */
export function JoinedList({ joined }: { joined: readonly (SeenJoined & { name: string | null })[] }) {
  const { words, now } = useFrame();
  const { devices, dates } = words;
  if (joined.length === 0) return null;
  return (
    <Section title={devices.joinedTitle}>
      <List>
        {joined.map(({ id, outside, name: given, joinedAt, isHere }) => {
          const name = nameOfOutside({ id: outside, name: given }, words);
          const since = devices.joinedSince(dates.stamp(momentOf(joinedAt, now)));
          return (
            <ListRow
              key={id}
              title={name}
              text={[isHere && devices.cameByIt, since].filter(Boolean).join(' · ')}
              end={
                <ButtonLink kind="quiet" small href={`/me/devices/outside/${id}`}>
                  {devices.sever}
                  <span className="unseen"> {`${name} ${since}`}</span>
                </ButtonLink>
              }
            />
          );
        })}
      </List>
    </Section>
  );
}
