import type { RoomTime } from '../../../core/rooms/room.ts';
import { clockOf } from '../../../core/shared/dates.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { spokenClock } from '../../view/moments.ts';

/** Which rooms somebody has today and when: no name, nothing of what for. */
export function RoomsToday({ rooms }: { rooms: readonly RoomTime[] }) {
  const { consultations } = useWords();
  if (rooms.length === 0) return null;
  return (
    <ul className="section quiet">
      {rooms.map(({ placeId, name, from, until }) => (
        <li key={`${placeId} ${from.toISOString()}`}>
          <OwnWords>{name}</OwnWords>{' '}
          {consultations.taken(spokenClock(clockOf(from)), spokenClock(clockOf(until)))}
        </li>
      ))}
    </ul>
  );
}

/** 「约老师聊聊」, where somebody sits at this home. */
export function TalkInPrivate({ homeId }: { homeId: string }) {
  const { consultations } = useWords();
  return (
    <section className="section">
      <a className="talk-door" href={`/homes/${homeId}/consultations`}>
        <Icon name="talk" />
        <span>
          <strong>{consultations.link}</strong>
          <span>{consultations.linkWhy}</span>
        </span>
      </a>
    </section>
  );
}
