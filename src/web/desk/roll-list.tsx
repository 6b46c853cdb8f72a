import type { RollRow } from '../../core/attendance/roll.ts';
import { Button } from '../ui/button/button.tsx';
import { useWords } from '../ui/frame/frame.tsx';
import { List } from '../ui/list/list.tsx';
import { StateTag } from '../ui/state-tag/state-tag.tsx';
import { OwnWords } from '../ui/own-words/own-words.tsx';

/** Names with one touch each. One form around all of them: a thousand rows stay light. */
export function RollList({ rows, closed }: { rows: readonly RollRow[]; closed: boolean }) {
  return (
    <form method="post">
      <List>
        {rows.map((row) => (
          <Row key={row.signupId} row={row} closed={closed} />
        ))}
      </List>
    </form>
  );
}

function Row({ row, closed }: { row: RollRow; closed: boolean }) {
  const { desk, signups, me } = useWords();
  // The card tells apart those who have not said what they are called.
  const name = row.name || `${me.noName} ${row.code}`;
  return (
    <li id={`row-${row.signupId}`}>
      <div className="weui-cell list__row">
        <span className="weui-cell__bd">
          <span className="list__title">
            <OwnWords>{name}</OwnWords>
          </span>
          <span className="list__text">
            {desk.people(row.partySize)}
            {row.position !== null && ` · ${signups.waiting(row.position)}`}
          </span>
        </span>
        {!closed && <Touch row={row} name={name} />}
      </div>
    </li>
  );
}

/** One touch says that she has come; another takes it back. */
function Touch({ row, name }: { row: RollRow; name: string }) {
  const { desk } = useWords();
  return (
    <span className="roll__touch">
      {row.present ? (
        <>
          <StateTag tone="calm">{desk.arrived}</StateTag>
          <button
            type="submit"
            className="link-button"
            name="undo"
            value={row.signupId}
            aria-label={desk.undoArrived(name)}
          >
            {desk.undo}
          </button>
        </>
      ) : (
        <Button kind="quiet" small name="come" value={row.signupId} aria-label={desk.markArrived(name)}>
          {desk.arrived}
        </Button>
      )}
    </span>
  );
}
