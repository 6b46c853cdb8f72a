import type { Reading } from '../../core/audit/reading.ts';
import { guardedSeats } from '../../core/offices/office.ts';
import type { Sentences } from '../../locales/zh-Hans/tree.ts';
import { useFrame } from '../ui/frame/frame.tsx';
import { List, ListRow } from '../ui/list/list.tsx';
import { Section } from '../ui/page/page.tsx';
import { momentOf } from '../view/moments.ts';
import { roleWords } from '../view/words/role-words.ts';

type ReadingsProps = { readings: readonly Reading[] };

/** Who looked at her record: the role and the home, as the rule of the audit has it; no name. */
export function Readings({ readings }: ReadingsProps) {
  const { me } = useFrame().words;
  return (
    <Section title={me.readings}>
      <p className="quiet">{readings.length === 0 ? me.noReadings : me.readingsWhy}</p>
      <ReadingList readings={readings} />
    </Section>
  );
}

/** The same alone, under a title that stands there already; nothing where nobody looked. */
export function ReadingList({ readings }: ReadingsProps) {
  const { words, now } = useFrame();
  if (readings.length === 0) return null;
  return (
    <List label={words.me.readings}>
      {readings.map((reading) => (
        <ListRow
          key={`${reading.at.getTime()} ${reading.what} ${reading.ofWhom ?? ''}`}
          title={readerWords(reading, words)}
          text={words.dates.stamp(momentOf(reading.at, now))}
        />
      ))}
    </List>
  );
}

/** At which home; of a seat of the district that it is the district’s, so that nobody thinks that her village has read. */
function placeWords({ homeName, role }: Reading, { roles }: Sentences): string | null {
  return homeName ?? (guardedSeats.some((seat) => seat === role) ? roles.district : null);
}

function readerWords(reading: Reading, words: Sentences): string {
  const { role, what, ofWhom } = reading;
  const said = words.me.reader(
    [placeWords(reading, words), roleWords(role, words)].filter(Boolean).join(' · '),
    words.me.what[what],
  );
  return ofWhom === null ? said : words.frame.labelled(ofWhom, said);
}
