import { useWords } from '../../ui/frame/frame.tsx';

/** Where the next free hour is had with somebody who listens; nothing where nobody has one. */
export function BookAnHour({ listens }: { listens: { homeId: string } | null }) {
  const { doors } = useWords();
  if (!listens) return null;
  return (
    <p className="section">
      <a className="touch" href={`/homes/${listens.homeId}/consultations`}>
        {doors.bookAnHour}
      </a>
    </p>
  );
}
