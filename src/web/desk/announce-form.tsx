import type { Place } from '../../core/homes/home.ts';
import { faultOf } from '../fault-lines.ts';
import type { FormAnswer } from '../page-request.ts';
import { Button, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { SelectField, TextArea, TextField } from '../ui/field/field.tsx';
import { useWords } from '../ui/frame/frame.tsx';

type AnnounceFormProps = {
  places: readonly { home: { id: string; name: string }; places: readonly Place[] }[];
  proposed: { day: string; from: string; to: string };
  idempotencyKey: string;
  answer: FormAnswer | undefined;
};

export function AnnounceForm({ places, proposed, idempotencyKey, answer }: AnnounceFormProps) {
  const { desk } = useWords();
  const fault = (field: string) => faultOf(answer?.faults, field);
  const typed = (field: string, otherwise = '') => answer?.typed[field] ?? otherwise;
  return (
    <form method="post">
      <ErrorSummary faults={answer?.faults ?? []} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <HomeAndPlace places={places} fault={fault} typed={typed} />
      <TextField
        id="title"
        label={desk.title}
        hint={desk.titleHint}
        fault={fault('title')}
        required
        defaultValue={typed('title')}
      />
      <div className="fields">
        <TextField
          id="day"
          label={desk.day}
          fault={fault('day')}
          type="date"
          required
          defaultValue={typed('day', proposed.day)}
        />
        <TextField
          id="from"
          label={desk.from}
          fault={fault('from')}
          type="time"
          required
          defaultValue={typed('from', proposed.from)}
        />
        <TextField
          id="to"
          label={desk.to}
          fault={fault('to')}
          type="time"
          required
          defaultValue={typed('to', proposed.to)}
        />
      </div>
      <TextField
        id="capacity"
        label={desk.capacity}
        hint={desk.capacityHint}
        fault={fault('capacity')}
        type="number"
        inputMode="numeric"
        min={1}
        max={5000}
        defaultValue={typed('capacity', answer ? '' : '24')}
      />
      <TextField
        id="bring"
        label={desk.bring}
        hint={desk.bringHint}
        fault={fault('bring')}
        defaultValue={typed('bring')}
      />
      <TextArea id="summary" label={desk.summary} fault={fault('summary')} defaultValue={typed('summary')} />
      <Buttons>
        <Button>{desk.publish}</Button>
      </Buttons>
    </form>
  );
}

type HomeAndPlaceProps = Pick<AnnounceFormProps, 'places'> & {
  fault: (field: string) => string | undefined;
  typed: (field: string) => string;
};

/** A host of one home is not asked which. */
function HomeAndPlace({ places, fault, typed }: HomeAndPlaceProps) {
  const { desk } = useWords();
  const several = places.length > 1;
  const rooms = places.flatMap(({ home, places: ofHome }) =>
    ofHome.map(({ id, name }) => ({ value: id, label: several ? `${home.name} · ${name}` : name })),
  );
  return (
    <>
      {several ? (
        <SelectField
          id="homeId"
          label={desk.home}
          fault={fault('homeId')}
          defaultValue={typed('homeId')}
          choices={places.map(({ home }) => ({ value: home.id, label: home.name }))}
        />
      ) : (
        <input type="hidden" name="homeId" value={places[0]?.home.id} />
      )}
      {rooms.length > 0 && (
        <SelectField
          id="placeId"
          label={desk.place}
          fault={fault('placeId')}
          defaultValue={typed('placeId')}
          choices={[{ value: '', label: desk.noPlace }, ...rooms]}
        />
      )}
    </>
  );
}
