import { askedKinds, type PartyWish } from '../../view/party.ts';
import { useWords } from '../frame/frame.tsx';

/** As many as a family is; a whole courtyard is signed up by the host. */
const mostInAFamily = 8;

const between = (from: number, to: number) =>
  Array.from({ length: to + 1 - from }, (_, index) => index + from);

/** `places`: as many as the activity has in all; a family larger than that can never come. */
type Picker = { legend: string; chosen: PartyWish; open: boolean; places?: number | undefined };

function People({ chosen, most }: Pick<Picker, 'chosen'> & { most: number }) {
  const { activities } = useWords();
  return (
    <div className="party-picker__people">
      {between(1, most).map((n) => (
        <label key={n}>
          <input
            type="radio"
            id={`people-${n}`}
            name="people"
            value={n}
            defaultChecked={Math.min(chosen.people, most) === n}
            aria-label={activities.someone(n)}
          />
          <span>{n}</span>
        </label>
      ))}
    </div>
  );
}

/** How many come in all, in one touch; who they are only if she likes to say it. */
export function PartyPicker({ legend, chosen, open, places = mostInAFamily }: Picker) {
  const { activities } = useWords();
  const most = Math.min(mostInAFamily, places);
  return (
    <fieldset className="party-picker" aria-describedby="people-hint">
      <legend>{legend}</legend>
      <p className="field__hint" id="people-hint">
        {most < mostInAFamily ? activities.partyHintFew(most) : activities.partyHint}
      </p>
      <People chosen={chosen} most={most} />
      <Among chosen={chosen} open={open} most={most} />
    </fieldset>
  );
}

/** Children, elders, men among them: said only by whoever likes to. */
function Among({ chosen, open, most }: Pick<Picker, 'chosen' | 'open'> & { most: number }) {
  const { activities } = useWords();
  return (
    <details open={open}>
      <summary>{activities.among}</summary>
      <p className="field__hint">{activities.amongHint}</p>
      {askedKinds.map((kind) => (
        <div key={kind} className="party-picker__kind">
          <label htmlFor={kind}>{activities.kind[kind]}</label>
          <select
            className="field__control"
            id={kind}
            name={kind}
            defaultValue={Math.min(chosen[kind], most)}
          >
            {between(0, most).map((n) => (
              <option key={n} value={n}>
                {activities.someone(n)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </details>
  );
}
