import type { RosterShown } from '../../../core/rosters/show-roster.ts';
import { startOfDay } from '../../../core/shared/dates.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { TickField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { momentOf } from '../../view/moments.ts';
import { Fold, type Acting } from '../fold.tsx';

type WhatToDoProps = Acting & { roster: RosterShown };

/** Read: take it or not. While it is taken: stop there. Taken: take all of it back, as long as that is possible. */
export function WhatToDo({ roster, ...acting }: WhatToDoProps) {
  const { words, now } = useFrame();
  const { rosters, dates } = words;
  if (roster.state === 'read') return <TakeOrDrop {...acting} roster={roster} />;
  if (roster.state === 'taking')
    return (
      <Fold {...acting} act="stop" title={rosters.stop} label={rosters.stop}>
        <p className="quiet">{rosters.stopHint(roster.taken, roster.ready)}</p>
      </Fold>
    );
  if (roster.undoUntil === null) return null;
  return (
    <Fold {...acting} act="undo" title={rosters.undo} label={rosters.undo}>
      <p className="quiet">{rosters.undoHint(dates.fullDate(momentOf(startOfDay(roster.undoUntil), now)))}</p>
    </Fold>
  );
}

function TakeOrDrop({ roster, ...acting }: WhatToDoProps) {
  const { rosters } = useFrame().words;
  const doubtful = roster.problems.filter(({ isDoubt }) => isDoubt).reduce((sum, { rows }) => sum + rows, 0);
  return (
    <>
      {roster.ready + doubtful > 0 && (
        <form method="post" className="section">
          <input type="hidden" name="act" value="take" />
          {doubtful > 0 && <TickField id="doubtsToo" label={rosters.doubtsToo(doubtful)} ticked={false} />}
          <Buttons>
            <Button>{rosters.take(roster.ready)}</Button>
          </Buttons>
        </form>
      )}
      <Fold {...acting} act="drop" title={rosters.drop} label={rosters.drop}>
        <p className="quiet">{rosters.dropHint}</p>
      </Fold>
    </>
  );
}
