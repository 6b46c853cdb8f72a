import type { ExecutiveBelow } from '../../../core/executives/executive-queries.ts';
import { faultOf } from '../../fault-lines.ts';
import { SelectField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame } from '../../ui/frame/frame.tsx';

type ExecutiveFieldProps = {
  executives: readonly (ExecutiveBelow & { placeName?: string | null })[];
  /** By what the form names her. */
  id: 'toId' | 'personId';
};

/** One executive of a place, each said with how many she keeps touch with today. */
export function ExecutiveField({ executives, id }: ExecutiveFieldProps) {
  const { reach } = useFrame().words;
  const answer = useAnswer();
  const choices = executives.map(({ name, chairs, links, placeName, ...executive }) => ({
    value: id === 'toId' ? executive.id : executive.personId,
    label: [name ?? '', placeName, reach.load(chairs, links)].filter(Boolean).join(' · '),
  }));
  return (
    <SelectField
      id={id}
      label={reach.who}
      fault={faultOf(answer?.faults, id)}
      choices={choices}
      defaultValue={answer?.typed[id] ?? choices[0]?.value}
    />
  );
}
