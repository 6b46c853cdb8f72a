import type { HomeView } from '../../../core/homes/home.ts';
import { startOfDay } from '../../../core/shared/dates.ts';
import { Facts } from '../../ui/facts/facts.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { changeWords, hoursLines } from '../../view/words/home-words.ts';
import { momentOf } from '../../view/moments.ts';

/** The hours of every week, when one may simply come, and the days ahead that are different. */
export function OpenHours({ home }: { home: HomeView }) {
  const { words } = useFrame();
  const { homes } = words;
  const dropIn = hoursLines(home.dropInHours, words).filter(({ open }) => open);
  return (
    <Section title={homes.openingHours}>
      {home.hours.length === 0 ? (
        <p>{homes.hoursUnknown}</p>
      ) : (
        <Facts
          facts={hoursLines(home.hours, words).map(({ days, times }) => ({ label: days, text: times }))}
        />
      )}
      {dropIn.length > 0 && (
        <>
          <h3>{homes.dropInHours}</h3>
          <Facts facts={dropIn.map(({ days, times }) => ({ label: days, text: times }))} />
        </>
      )}
      <Changes changes={home.changes} />
    </Section>
  );
}

function Changes({ changes }: { changes: HomeView['changes'] }) {
  const { words, now } = useFrame();
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{words.homes.otherDays}</h3>
      <Facts
        facts={changes.map((change) => ({
          label: words.dates.day(momentOf(startOfDay(change.day), now)),
          text: (
            <>
              {changeWords(change, words)}
              {change.reason && (
                <>
                  {' · '}
                  <OwnWords>{change.reason}</OwnWords>
                </>
              )}
            </>
          ),
        }))}
      />
    </>
  );
}
