import type { RecentVisit } from '../../../core/visits/list-recent-visits.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { useSpokenDay } from '../../view/words/use-spoken-day.ts';

/** The last times, each with what she wrote for herself; nothing where there was none. */
export function RecentVisits({ visits }: { visits: readonly RecentVisit[] }) {
  const { links } = useWords();
  const spoken = useSpokenDay();
  if (visits.length === 0) return null;
  return (
    <>
      <p className="quiet small">{links.recent}</p>
      <ul className="small">
        {visits.map(({ id, on, channel, note }) => (
          <li key={id}>
            {spoken(on)} · {links.channels[channel]}
            {note !== null && (
              <>
                {' · '}
                <OwnWords>{note}</OwnWords>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
