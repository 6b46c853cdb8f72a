import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { useSpokenDay } from '../../view/words/use-spoken-day.ts';

/** What an office says, and until when it stands. */
export function MessageWords({ body, lastDay }: { body: string; lastDay: string }) {
  const { messages } = useFrame().words;
  const spoken = useSpokenDay();
  return (
    <>
      <p className="words">
        <OwnWords>{body}</OwnWords>
      </p>
      <p className="quiet small">{messages.until(spoken(lastDay))}</p>
    </>
  );
}
