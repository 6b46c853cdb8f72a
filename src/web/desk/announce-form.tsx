import type { Place } from '../../core/homes/home.ts';
import { faultOf } from '../fault-lines.ts';
import type { FormAnswer } from '../given-back/form-answer.ts';
import { Button, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { TextArea, TextField, TickField } from '../ui/field/field.tsx';
import { useWords } from '../ui/frame/frame.tsx';
import { HomeAndPlace } from './home-and-place.tsx';

type AnnounceFormProps = {
  places: readonly { home: { id: string; name: string }; places: readonly Place[] }[];
  proposed: { day: string; from: string; to: string };
  idempotencyKey: string;
  answer: FormAnswer | undefined;
};

const usualCapacity = '24';

export function AnnounceForm({ places, proposed, idempotencyKey, answer }: AnnounceFormProps) {
  const { desk } = useWords();
  /** What a field holds and what is wrong with it; what was typed stays. */
  const field = (id: string, otherwise = '') => ({
    id,
    fault: faultOf(answer?.faults, id),
    defaultValue: answer ? (answer.typed[id] ?? '') : otherwise,
  });
  return (
    <form method="post">
      <ErrorSummary faults={answer?.faults ?? []} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <HomeAndPlace places={places} field={field} />
      <TextField {...field('title')} label={desk.title} hint={desk.titleHint} maxLength={60} required />
      <TextField {...field('day', proposed.day)} label={desk.day} type="date" required />
      <div className="fields">
        <TextField {...field('from', proposed.from)} label={desk.from} type="time" required />
        <TextField {...field('to', proposed.to)} label={desk.to} type="time" required />
      </div>
      <TextField
        {...field('capacity', usualCapacity)}
        label={desk.capacity}
        hint={desk.capacityHint}
        type="number"
        inputMode="numeric"
        min={1}
        max={5000}
      />
      <TextField {...field('bring')} label={desk.bring} hint={desk.bringHint} maxLength={200} />
      <TextArea {...field('summary')} label={desk.summary} maxLength={2000} />
      {field('twin').fault && <TickField {...field('twin')} label={desk.twin} ticked={false} />}
      <Buttons>
        <Button>{desk.publish}</Button>
      </Buttons>
    </form>
  );
}
