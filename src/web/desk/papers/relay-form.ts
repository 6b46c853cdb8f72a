import type { RelayRow } from '../../../core/papers/relay.ts';

/** What the fields of one line are called. */
export const fieldsOf = (line: number) => ({
  take: `take-${line}`,
  name: `name-${line}`,
  people: `people-${line}`,
});

export type Typed = Readonly<Record<string, string>>;

export type Choice = { chosen: boolean; name: string; people: string };

/**
 * What stands in the fields of a row: what she typed where the form came back, else what was understood. Whoever is
 * plainly there and not on the roll is ticked.
 */
export function choiceOf(row: RelayRow, onRoll: boolean, typed: Typed): Choice {
  const { take, name, people } = fieldsOf(row.line);
  if (typed['act'] === 'add') {
    return {
      chosen: take in typed,
      name: typed[name] ?? row.name,
      people: typed[people] ?? String(row.people),
    };
  }
  return { chosen: row.kind === 'taken' && !onRoll, name: row.name, people: String(row.people) };
}

/** The lines that are ticked, in their order. */
export const chosenLines = (names: Iterable<string>): number[] =>
  [...names]
    .flatMap((name) => {
      const line = /^take-(\d{1,4})$/.exec(name)?.[1];
      return line === undefined ? [] : [Number(line)];
    })
    .sort((a, b) => a - b);
