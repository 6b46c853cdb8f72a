import { calendarLine } from '../../view/calendar-day.ts';
import { momentOf } from '../../view/moments.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';

/** Good morning, today's date in both calendars, and the festival that people prepare for. */
export function Greeting() {
  const { words, now } = useFrame();
  const today = momentOf(now, now);
  const { lunar, festival } = calendarLine(now, words);
  return (
    <div className="greeting">
      <h1>
        {words.dates.greeting(today.hour)}
        <span className="unseen"> · {words.frame.firstPage}</span>
      </h1>
      <p className="greeting__day">
        <span>{words.dates.today(today)}</span>
        <span>{lunar}</span>
        {festival && <StateTag tone="sun">{festival}</StateTag>}
      </p>
    </div>
  );
}
