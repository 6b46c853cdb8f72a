import { askedKinds, type PartyWish } from '../../view/party.ts';
import { useWords } from '../frame/frame.tsx';

/** As many as a family is; a whole courtyard is signed up by the host. */
const mostInAFamily = 8;

const upTo = (from: number) => Array.from({ length: mostInAFamily + 1 - from }, (_, index) => index + from);

type Picker = { legend: string; chosen: PartyWish; open: boolean };

function People({ chosen }: Pick<Picker, 'chosen'>) {
  const { activities } = useWords();
  return (
    <div className="party-picker__people">
      {upTo(1).map((n) => (
        <label key={n}>
          <input
            type="radio"
            id={`people-${n}`}
            name="people"
            value={n}
            defaultChecked={chosen.people === n}
            aria-label={activities.someone(n)}
          />
          <span>{n}</span>
        </label>
      ))}
    </div>
  );
}

/** How many come in all, in one touch; who they are only if she likes to say it. */
export function PartyPicker({ legend, chosen, open }: Picker) {
  const { activities } = useWords();
  return (
    <fieldset className="party-picker" aria-describedby="people-hint">
      <legend>{legend}</legend>
      <p className="field__hint" id="people-hint">
        {activities.partyHint}
      </p>
      <People chosen={chosen} />
      <details open={open}>
        <summary>{activities.among}</summary>
        <p className="field__hint">{activities.amongHint}</p>
        {askedKinds.map((kind) => (
          <div key={kind} className="party-picker__kind">
            <label htmlFor={kind}>{activities.kind[kind]}</label>
            <select className="field__control" id={kind} name={kind} defaultValue={chosen[kind]}>
              {upTo(0).map((n) => (
                <option key={n} value={n}>
                  {activities.someone(n)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </details>
    </fieldset>
  );
}
