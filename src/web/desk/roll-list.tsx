import { differs } from '../../core/attendance/mark.ts';
import type { RollRow } from '../../core/attendance/roll.ts';
import { Button } from '../ui/button/button.tsx';
import { useFrame, useWords } from '../ui/frame/frame.tsx';
import { List } from '../ui/list/list.tsx';
import { StateTag } from '../ui/state-tag/state-tag.tsx';
import { momentOf } from '../view/moments.ts';
import { AnswerButtons } from './roll/answer-for-her.tsx';
import { OwnWords } from '../ui/own-words/own-words.tsx';

type Rows = {
  rows: readonly RollRow[];
  activityId: string;
  /** Whether somebody can be noted: not before the day, and not for what is cancelled. */
  canCome: boolean;
  /** Whether a place can still be taken or given back: not of what is over or cancelled. */
  canAnswer: boolean;
};

/** Names with one touch each. One form around all of them: a thousand rows stay light. */
export function RollList({ rows, ...rest }: Rows) {
  return (
    <form method="post">
      <List>
        {rows.map((row) => (
          <Row key={row.signupId} row={row} {...rest} />
        ))}
      </List>
    </form>
  );
}

/** What a row is called; the card tells apart those who have not said it. */
export const useNameOf = () => {
  const { me } = useWords();
  return (row: Pick<RollRow, 'name' | 'code'>) => row.name || `${me.noName} ${row.code}`;
};

function Row({ row, activityId, canCome, canAnswer }: { row: RollRow } & Omit<Rows, 'rows'>) {
  const { words, now } = useFrame();
  const { desk, signups, atDoor, dates } = words;
  const name = useNameOf()(row);
  const offerEndsAt = canAnswer ? row.offerEndsAt : null;
  const isAsked = offerEndsAt !== null && offerEndsAt > now;
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
            {offerEndsAt && ` · ${desk.asked(dates.moment(momentOf(offerEndsAt, now)))}`}{' '}
            <a
              className="roll__more"
              href={`/desk/activities/${activityId}/parties/${row.code}`}
              aria-label={atDoor.openOf(name)}
            >
              {atDoor.open}
            </a>
          </span>
          {differs(row.marks) && <StateTag tone="sun">{atDoor.differs}</StateTag>}
        </span>
        {canCome ? (
          <Touch row={row} name={name} />
        ) : (
          isAsked && row.byName && <AnswerButtons row={row} name={name} />
        )}
      </div>
    </li>
  );
}

/** One touch says that she has come; another takes it back. */
function Touch({ row, name }: { row: RollRow; name: string }) {
  const { desk, atDoor } = useWords();
  const { arrived, partySize } = row;
  return (
    <span className="roll__touch">
      {arrived > 0 ? (
        <>
          <StateTag tone="calm">
            {arrived < partySize ? atDoor.arrivedOf(arrived, partySize) : desk.arrived}
          </StateTag>
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
