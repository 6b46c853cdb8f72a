import type { listReadings } from '../../core/people/list-readings.ts';
import { useFrame } from '../ui/frame/frame.tsx';
import { List, ListRow } from '../ui/list/list.tsx';
import { Section } from '../ui/page/page.tsx';
import { momentOf } from '../view/moments.ts';
import { roleWords } from '../view/words/role-words.ts';

type ReadingsProps = { readings: Awaited<ReturnType<typeof listReadings>> };

/** Who looked at her record: the role and the home, as the rule of the audit has it; no name. */
export function Readings({ readings }: ReadingsProps) {
  const { words, now } = useFrame();
  const { me } = words;
  return (
    <Section title={me.readings}>
      <p className="quiet">{readings.length === 0 ? me.noReadings : me.readingsWhy}</p>
      {readings.length > 0 && (
        <List label={me.readings}>
          {readings.map((reading) => (
            <ListRow
              key={`${reading.at.getTime()} ${reading.what}`}
              title={me.reader(
                [reading.homeName, roleWords(reading.role, words)].filter(Boolean).join(' · '),
                me.what[reading.what],
              )}
              text={words.dates.stamp(momentOf(reading.at, now))}
            />
          ))}
        </List>
      )}
    </Section>
  );
}
