import { dayOf, startOfDay } from '../../../core/shared/dates.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { calendarDay, calendarLine, namesOfDay } from '../../view/calendar-day.ts';
import { momentOf } from '../../view/moments.ts';
import { monthOf } from '../../view/month-of.ts';

/** Not a trace of what was looked at before: the sheet of a calendar that hangs in any kitchen. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

export default function Calendar() {
  const { words, now } = useFrame();
  const { calendar, dates } = words;
  const today = momentOf(now, now);
  const { lunar, festival } = calendarLine(now, words);
  return (
    <div className="page calendar">
      <title>{calendar.title}</title>
      <h1 className="calendar__day">
        <span>{dates.fullDate(today)}</span>
        <span className="calendar__number" aria-hidden="true">
          {today.day}
        </span>
      </h1>
      <p className="calendar__lunar">
        {lunar} {festival && <StateTag tone="sun">{festival}</StateTag>}
      </p>
      <Month today={dayOf(now)} />
      <Festivals today={dayOf(now)} />
    </div>
  );
}

function Month({ today }: { today: string }) {
  const { dates, calendar } = useFrame().words;
  return (
    <table className="calendar__month">
      <caption className="unseen">{calendar.month}</caption>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <th key={day} scope="col">
              {dates.weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthOf(today).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <OneDay key={day} day={day} today={today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OneDay({ day, today }: { day: string; today: string }) {
  const { dates } = useFrame().words;
  return (
    <td
      aria-current={day === today ? 'date' : undefined}
      className={inMonthOf(today, day) ? undefined : 'quiet calendar__beside'}
    >
      <span>{Number(day.slice(8))}</span>
      <small>{dates.lunarDay(calendarDay(day).lunarDay)}</small>
    </td>
  );
}

const inMonthOf = (today: string, day: string) => day.slice(0, 7) === today.slice(0, 7);

/** Festivals and solar terms of the month, in their order. */
function Festivals({ today }: { today: string }) {
  const { words, now } = useFrame();
  const days = monthOf(today)
    .flat()
    .filter((day) => inMonthOf(today, day));
  return (
    <ul className="calendar__festivals">
      {days.flatMap((day) =>
        namesOfDay(day, words).map((name) => (
          <li key={day + name}>
            {words.dates.today(momentOf(startOfDay(day), now))} {name}
          </li>
        )),
      )}
    </ul>
  );
}
