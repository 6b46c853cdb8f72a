import { partyKinds, type PartyKind } from '../../../core/signups/signup.ts';
import { useWords } from '../frame/frame.tsx';

export type PartyCounts = Record<PartyKind, number>;

const numbers = [0, 1, 2, 3, 4, 5, 6];

/** Who comes along, by kind. One woman by herself is what is chosen until someone says otherwise. */
export function PartyPicker({ chosen, open }: { chosen: PartyCounts; open: boolean }) {
  const { activities } = useWords();
  return (
    <details className="party-picker" open={open}>
      <summary>{activities.withFamily}</summary>
      <fieldset>
        <legend>{activities.whoComes}</legend>
        <p className="field__hint">{activities.partyHint}</p>
        <div className="party-picker__kinds">
          {partyKinds.map((kind) => (
            <div key={kind}>
              <label htmlFor={kind}>{activities.kind[kind]}</label>
              <select className="field__control" id={kind} name={kind} defaultValue={chosen[kind]}>
                {numbers.map((n) => (
                  <option key={n} value={n}>
                    {activities.someone(n)}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
