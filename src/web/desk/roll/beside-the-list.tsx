import type { DoorCount, Roll } from '../../../core/attendance/roll.ts';
import { faultOf } from '../../fault-lines.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';

type Forms = { answer: FormAnswer | undefined; idempotencyKey: string };

/** What is noted beside the list: heads that were counted, and whoever came without signing up. */
export function BesideTheList({ roll, ...forms }: Forms & { roll: Roll }) {
  const { atDoor } = useWords();
  return (
    <div id="beside">
      <Section title={atDoor.countTitle}>
        {roll.headcounts.length > 1 && <p className="quiet">{atDoor.countsDiffer}</p>}
        <Counts counts={roll.headcounts} />
        {roll.dayHasCome && <HeadsForm {...forms} />}
      </Section>
      <Section title={atDoor.walkInTitle}>
        <Counts counts={roll.walkIns} />
        {roll.dayHasCome && <WalkInForm {...forms} />}
      </Section>
    </div>
  );
}

function Counts({ counts }: { counts: readonly DoorCount[] }) {
  if (counts.length === 0) return null;
  return (
    <form method="post">
      <input type="hidden" name="act" value="take-back" />
      <List>
        {counts.map((count) => (
          <Count key={count.id} count={count} />
        ))}
      </List>
    </form>
  );
}

function Count({ count }: { count: DoorCount }) {
  const { words, now } = useFrame();
  const { atDoor, dates, desk } = words;
  const isHeads = count.kind === 'headcount';
  const title = isHeads ? atDoor.counted(count.people) : count.name || atDoor.noName;
  const when = atDoor.countedBy(dates.time(momentOf(count.markedAt, now)), atDoor.who[count.by]);
  const what = isHeads ? atDoor.countedKinds(count) : desk.people(count.people);
  return (
    <li className="weui-cell list__row">
      <span className="weui-cell__bd">
        <span className="list__title">{count.name ? <OwnWords>{title}</OwnWords> : title}</span>
        <span className="list__text">{isHeads ? `${what} · ${when}` : what}</span>
      </span>
      <button
        type="submit"
        className="link-button roll__touch"
        name="count"
        value={count.id}
        aria-label={atDoor.takeBackOf(title)}
      >
        {atDoor.takeBack}
      </button>
    </li>
  );
}

function HeadsForm({ answer, idempotencyKey }: Forms) {
  const { atDoor } = useWords();
  return (
    <form method="post">
      <p className="quiet">{atDoor.countHint}</p>
      <input type="hidden" name="act" value="heads" />
      <input type="hidden" name="key" value={`heads-${idempotencyKey}`} />
      <div className="fields">
        {(['women', 'children', 'elders', 'men'] as const).map((kind) => (
          <TextField
            key={kind}
            id={kind}
            label={atDoor.kinds[kind]}
            fault={faultOf(answer?.faults, kind)}
            defaultValue={answer?.typed[kind]}
            type="number"
            inputMode="numeric"
            min={0}
            max={20_000}
          />
        ))}
      </div>
      <Buttons>
        <Button kind="quiet">{atDoor.count}</Button>
      </Buttons>
    </form>
  );
}

function WalkInForm({ answer, idempotencyKey }: Forms) {
  const { atDoor } = useWords();
  return (
    <form method="post">
      <p className="quiet">{atDoor.walkInHint}</p>
      <input type="hidden" name="act" value="walk-in" />
      <input type="hidden" name="key" value={`walk-in-${idempotencyKey}`} />
      <div className="fields">
        <TextField
          id="walkInName"
          label={atDoor.walkInName}
          defaultValue={answer?.typed['walkInName']}
          autoComplete="off"
          maxLength={60}
        />
        <TextField
          id="people"
          label={atDoor.walkInPeople}
          fault={faultOf(answer?.faults, 'people')}
          defaultValue={answer?.typed['people'] ?? '1'}
          type="number"
          inputMode="numeric"
          min={1}
          max={1000}
          required
        />
      </div>
      <Buttons>
        <Button kind="quiet">{atDoor.walkIn}</Button>
      </Buttons>
    </form>
  );
}
