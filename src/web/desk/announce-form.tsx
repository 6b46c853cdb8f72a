import type { Place } from '../../core/homes/home.ts';
import { faultOf } from '../fault-lines.ts';
import type { FormAnswer } from '../given-back/form-answer.ts';
import { Button, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { TickField } from '../ui/field/field.tsx';
import { useWords } from '../ui/frame/frame.tsx';
import { ActivityFields, type ActivityTyped } from './activity-fields.tsx';

type AnnounceFormProps = {
  places: readonly { home: { id: string; name: string }; places: readonly Place[] }[];
  known: ActivityTyped;
  idempotencyKey: string;
  answer: FormAnswer | undefined;
  /** What the button says that keeps it for later. */
  keep: string;
};

/** An activity to announce now, or to keep until later: then nothing has to be filled in. */
export function AnnounceForm({ places, known, idempotencyKey, answer, keep }: AnnounceFormProps) {
  const { desk } = useWords();
  const twin = faultOf(answer?.faults, 'twin');
  return (
    <form method="post">
      <ErrorSummary faults={answer?.faults ?? []} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <ActivityFields places={places} known={known} answer={answer} />
      {twin && <TickField id="twin" label={desk.twin} fault={twin} ticked={false} />}
      <Buttons>
        <Button>{desk.publish}</Button>
        <Button kind="quiet" name="keep" value="1" formNoValidate>
          {keep}
        </Button>
      </Buttons>
    </form>
  );
}
