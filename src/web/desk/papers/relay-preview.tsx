import type { ComponentProps } from 'react';
import { readRelay } from '../../../core/papers/read-relay.ts';
import { standOnRoll, type RelayRow } from '../../../core/papers/relay.ts';
import { faultOf } from '../../fault-lines.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { choiceOf, fieldsOf } from './relay-form.ts';

type RelayPreviewProps = {
  text: string;
  /** Of those on the roll. */
  names: readonly string[];
  answer: FormAnswer;
  idempotencyKey: string;
};

type Rows = { rows: readonly RelayRow[]; known: ReadonlySet<number>; answer: FormAnswer };

/** Every line of what was pasted, with what was made of it, to be ticked and mended. */
export function RelayPreview({ text, names, answer, idempotencyKey }: RelayPreviewProps) {
  const { papers } = useWords();
  const rows = readRelay(text);
  const of = (kind: RelayRow['kind']): Rows => ({
    // Under its title an empty line has nothing to say.
    rows: rows.filter((row) => row.kind === kind && !row.why.includes('blank')),
    known: standOnRoll(rows, names),
    answer,
  });
  const [taken, doubtful, ignored] = [of('taken'), of('doubtful'), of('ignored')];
  return (
    <form method="post">
      <input type="hidden" name="key" value={idempotencyKey} />
      <input type="hidden" name="act" value="add" />
      <input type="hidden" name="text" value={text} />
      {taken.rows.length + doubtful.rows.length === 0 && <Note tone="sun">{papers.nobody}</Note>}
      <Part title={papers.takenTitle(taken.rows.length)} {...taken} />
      <Part title={papers.doubtfulTitle(doubtful.rows.length)} hint={papers.doubtfulHint} {...doubtful} />
      <LeftOut {...ignored} />
      <p className="quiet small section">{papers.addHint}</p>
      <Buttons>
        <Button>{papers.add}</Button>
      </Buttons>
    </form>
  );
}

function Part({ title, hint, ...rows }: Rows & { title: string; hint?: string }) {
  if (rows.rows.length === 0) return null;
  return (
    <Section title={title}>
      {hint && <p className="quiet small">{hint}</p>}
      <Lines {...rows} />
    </Section>
  );
}

/** Folded away, but whole; open where something in it is ticked or wrong. */
function LeftOut(rows: Rows) {
  const { papers } = useWords();
  if (rows.rows.length === 0) return null;
  const isTouched = rows.rows.some((row) => choiceOf(row, false, rows.answer.typed).chosen);
  return (
    <details className="section relay__left-out" open={isTouched}>
      <summary>{papers.ignoredTitle(rows.rows.length)}</summary>
      <p className="quiet small">{papers.ignoredHint}</p>
      <Lines {...rows} />
    </details>
  );
}

const Lines = ({ rows, known, answer }: Rows) => (
  <ul className="relay">
    {rows.map((row) => (
      <Line key={row.line} row={row} onRoll={known.has(row.line)} answer={answer} />
    ))}
  </ul>
);

type LineProps = { row: RelayRow; onRoll: boolean; answer: FormAnswer };

function Line({ row, onRoll, answer }: LineProps) {
  const { papers } = useWords();
  const { chosen, name, people } = choiceOf(row, onRoll, answer.typed);
  const fields = fieldsOf(row.line);
  const why = [...(onRoll ? [papers.onRoll] : []), ...row.why.map((one) => papers.why[one])];
  return (
    <li className={`relay__line relay__line_${onRoll ? 'known' : row.kind}`}>
      <label className="relay__take">
        <input type="checkbox" name={fields.take} value="1" defaultChecked={chosen} />
        {papers.rowOf(row.line)}
        <span className="relay__text">
          <OwnWords>{row.text}</OwnWords>
        </span>
      </label>
      {why.length > 0 && <p className="relay__why">{why.join(' · ')}</p>}
      <div className="relay__fields">
        <Cell
          {...{ id: fields.name, label: papers.nameOf(row.line), answer, defaultValue: name }}
          maxLength={60}
        />
        <Cell
          {...{ id: fields.people, label: papers.peopleOf(row.line), answer, defaultValue: people }}
          inputMode="numeric"
          maxLength={3}
        />
        <b className="relay__unit" aria-hidden="true">
          {papers.unit}
        </b>
      </div>
    </li>
  );
}

type CellProps = { id: string; label: string; answer: FormAnswer } & ComponentProps<'input'>;

/** A field in a row: what it is for is said to whoever does not see the row. */
function Cell({ id, label, answer, ...input }: CellProps) {
  const fault = faultOf(answer.faults, id);
  return (
    <span className={fault ? 'relay__cell field_wrong' : 'relay__cell'}>
      {fault && (
        <span className="field__fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
      <input
        className="field__control"
        type="text"
        autoComplete="off"
        {...input}
        id={id}
        name={id}
        aria-label={label}
        aria-describedby={fault ? `${id}-fault` : undefined}
        aria-invalid={fault ? true : undefined}
      />
    </span>
  );
}
