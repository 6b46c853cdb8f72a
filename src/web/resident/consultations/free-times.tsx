import type { FreeTimes } from '../../../core/consultations/booking/list-free-times.ts';
import { isoWithOffset } from '../../../core/shared/dates.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { momentOf } from '../../view/moments.ts';

const shownAtOnce = 6;

/** With whom and when, as the form sends it back. */
const timeValue = (specialistId: string, at: Date): string => `${specialistId} ${isoWithOffset(at)}`;

export function readTimeValue(value: string): { specialistId: string; startsAt: string } {
  const [specialistId = '', startsAt = ''] = value.split(' ');
  return { specialistId, startsAt };
}

type OneProps = { one: FreeTimes; chosen: string | undefined; showHome: boolean };

/** One who listens, with her free times to choose from; the first six are seen, the others a touch away. */
export function TimesOfOne({ one, chosen, showHome }: OneProps) {
  const { consultations } = useFrame().words;
  const { first, later } = { first: one.times.slice(0, shownAtOnce), later: one.times.slice(shownAtOnce) };
  const facts = `${consultations.kind[one.kind]} · ${consultations.minutes(one.talkMinutes)}`;
  return (
    <fieldset className="field radios consultations__one">
      <legend>
        <OwnWords>{one.title}</OwnWords>
        {showHome && (
          <>
            {' · '}
            <OwnWords>{one.homeName}</OwnWords>
          </>
        )}
      </legend>
      <p className="field__hint">
        {facts}
        {one.speaks !== null && (
          <>
            {' · '}
            <OwnWords>{consultations.speaks(one.speaks)}</OwnWords>
          </>
        )}
      </p>
      {one.times.length === 0 && <p>{consultations.full}</p>}
      <Times times={first} one={one} chosen={chosen} />
      {later.length > 0 && (
        <details open={later.some((at) => timeValue(one.id, at) === chosen)}>
          <summary className="touch">{consultations.more}</summary>
          <Times times={later} one={one} chosen={chosen} />
        </details>
      )}
    </fieldset>
  );
}

type TimesProps = { times: readonly Date[]; one: FreeTimes; chosen: string | undefined };

function Times({ times, one, chosen }: TimesProps) {
  const { words, now } = useFrame();
  return times.map((at) => {
    const value = timeValue(one.id, at);
    return (
      <label key={value} className="radios__one">
        <input type="radio" name="time" value={value} defaultChecked={value === chosen} />
        {words.dates.moment(momentOf(at, now))}
      </label>
    );
  });
}
