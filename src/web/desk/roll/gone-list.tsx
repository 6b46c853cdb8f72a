import type { ReactNode } from 'react';
import type { GoneRow, Roll } from '../../../core/attendance/roll.ts';
import { Button } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { List } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { useNameOf } from '../roll-list.tsx';

type Gone = { gone: readonly GoneRow[]; activity: Roll['activity']; idempotencyKey: string };

/** Who was on the list and is no longer, and why, so that nobody is lost without a word. */
export function GoneList({ gone, activity, idempotencyKey }: Gone) {
  const { desk } = useWords();
  return (
    <Section title={desk.goneTitle} id="gone">
      <List>
        {gone.map((row) => (
          <Row key={row.signupId} row={row}>
            {row.byName && activity.state === 'open' && (
              <AddAgain row={row} activityId={activity.id} idempotencyKey={idempotencyKey} />
            )}
          </Row>
        ))}
      </List>
    </Section>
  );
}

function Row({ row, children }: { row: GoneRow; children: ReactNode }) {
  const { desk } = useWords();
  return (
    <li className="weui-cell list__row">
      <span className="weui-cell__bd">
        <span className="list__title">
          <OwnWords>{useNameOf()(row)}</OwnWords>
        </span>
        <span className="list__text">
          {desk.people(row.partySize)} · {desk.lapsed}
        </span>
      </span>
      {children}
    </li>
  );
}

type Again = { row: GoneRow; activityId: string; idempotencyKey: string };

/** The same name and number once more, at the end of the queue or on a place that is free. */
export function AddAgain({ row, activityId, idempotencyKey }: Again) {
  const { desk } = useWords();
  return (
    <form method="post" action={`/desk/activities/${activityId}`} className="roll__touch">
      <input type="hidden" name="key" value={`again-${row.code}-${idempotencyKey}`} />
      <input type="hidden" name="name" value={row.name} />
      <input type="hidden" name="partySize" value={row.partySize} />
      <Button kind="quiet" small aria-label={desk.addAgainOf(row.name)}>
        {desk.addAgain}
      </Button>
    </form>
  );
}
