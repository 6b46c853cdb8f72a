import { Flex, Input } from 'antd';
import { useId } from 'react';
import { NativeChoice } from '../parts/native-choice.tsx';
import { useOffice } from '../parts/office-words.tsx';

export type Asking = { town: string; state: string; q: string; sort: string };

export const everything: Asking = { town: '', state: '', q: '', sort: 'village' };

type Choice = { value: string; label: string; own?: boolean };

type ChoiceProps = {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChoose: (value: string) => void;
};

function ChoiceBox({ label, value, choices, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="office__choice">
      <label htmlFor={id}>{label}</label>
      <NativeChoice id={id} value={value} choices={choices} onChange={onChoose} />
    </div>
  );
}

const choicesOf = (table: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(table).map(([value, label]) => ({ value, label }));

/** Which homes, and in which order. */
export function HomesFilters({ asking, onAsk }: { asking: Asking; onAsk: (asking: Asking) => void }) {
  const { words, reach } = useOffice();
  const { filters, states } = words;
  const id = useId();
  const towns = reach.towns.map(({ code, name }) => ({ value: code, label: name, own: true }));
  return (
    <Flex gap="middle" wrap align="end">
      {towns.length > 1 && (
        <ChoiceBox
          label={filters.town}
          value={asking.town}
          choices={[{ value: '', label: filters.everyTown }, ...towns]}
          onChoose={(town) => onAsk({ ...asking, town })}
        />
      )}
      <ChoiceBox
        label={filters.state}
        value={asking.state}
        choices={[{ value: '', label: filters.everyState }, ...choicesOf(states)]}
        onChoose={(state) => onAsk({ ...asking, state })}
      />
      <ChoiceBox
        label={filters.sort}
        value={asking.sort}
        choices={choicesOf(filters.sorts)}
        onChoose={(sort) => onAsk({ ...asking, sort })}
      />
      <div className="office__choice">
        <label htmlFor={id}>{filters.wordsHint}</label>
        <Input.Search
          id={id}
          defaultValue={asking.q}
          maxLength={60}
          enterButton={filters.words}
          onSearch={(q) => onAsk({ ...asking, q: q.trim() })}
        />
      </div>
    </Flex>
  );
}
