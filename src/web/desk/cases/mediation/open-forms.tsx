import type { Committee } from '../../../../core/mediations/opening/list-committees.ts';
import type { Owed } from '../../../../core/mediations/court/owed.ts';
import { disputes, origins, sides, type Side } from '../../../../core/mediations/mediation.ts';
import { dayOf } from '../../../../core/shared/dates.ts';
import { SelectField, TextArea, TextField, TickField } from '../../../ui/field/field.tsx';
import { useFrame, useWords } from '../../../ui/frame/frame.tsx';
import { Note } from '../../../ui/note/note.tsx';
import { Fold, type Acting } from '../../fold.tsx';
import { boxes, formFields, type FormFields } from './form-fields.ts';

type OpenProps = Acting & { committees: readonly Committee[] };
/** What a court is owed about the one before is done first. */
type Owing = { owed: Owed | null };

/** A small dispute first: most of them are. */
export function OpenForms({ owed, ...props }: OpenProps & Owing) {
  const { mediation, errors } = useWords();
  if (owed !== null) return <Note tone="sun">{errors.codes[owed]}</Note>;
  if (props.committees.length === 0) return <p className="section">{mediation.noCommittee}</p>;
  return (
    <>
      <Small {...props} />
      <Open {...props} />
    </>
  );
}

function Common({ field, committees }: { field: FormFields } & Pick<OpenProps, 'committees'>) {
  const { mediation } = useWords();
  const choices = committees.map(({ id, name }) => ({ value: id, label: name, own: true }));
  return (
    <>
      <SelectField
        {...field('committeeId')}
        label={mediation.committee}
        hint={mediation.committeeHint}
        choices={choices}
      />
      <SelectField
        {...field('dispute')}
        label={mediation.dispute}
        choices={disputes.map((value) => ({ value, label: mediation.disputes[value] }))}
      />
      <p className="quiet">{mediation.noIdCards}</p>
      {sides.map((side) => (
        <OneSide key={side} side={side} field={field} />
      ))}
    </>
  );
}

function OneSide({ side, field }: { side: Side; field: FormFields }) {
  const { mediation } = useWords();
  const of = (what: string) => field(`${side}-${what}`);
  return (
    <fieldset className="field">
      <legend>{mediation.side[side]}</legend>
      <TextField {...of('name')} label={mediation.name} required />
      <div className="fields">
        <TextField {...of('sex')} label={mediation.sex} />
        <TextField {...of('ethnicity')} label={mediation.ethnicity} />
        <TextField {...of('age')} label={mediation.age} inputMode="numeric" />
        <TextField {...of('occupation')} label={mediation.occupation} />
      </div>
      <TextField {...of('contact')} label={mediation.contact} />
      <TextField {...of('address')} label={mediation.address} />
    </fieldset>
  );
}

function Small({ committees, ...acting }: OpenProps) {
  const { words, now } = useFrame();
  const { mediation } = words;
  const { small } = mediation;
  const [field, tick] = [formFields(acting, 'small'), boxes(acting, 'small')];
  return (
    <Fold {...acting} act="small" title={small.title} label={small.do}>
      <p className="quiet">{small.lead}</p>
      <Common field={field} committees={committees} />
      <TextArea {...field('facts')} label={mediation.facts} required />
      <TextArea {...field('terms')} label={small.terms} required />
      <TextField {...field('on', dayOf(now))} label={small.on} type="date" max={dayOf(now)} />
      <TickField {...tick('bothWilling')} label={small.willing} />
      <TickField {...tick('bothContent')} label={small.content} />
      <TickField {...tick('finished')} label={small.finished} />
    </Fold>
  );
}

function Open({ committees, ...acting }: OpenProps) {
  const { mediation } = useWords();
  const field = formFields(acting, 'open');
  return (
    <Fold {...acting} act="open" title={mediation.open.title} label={mediation.open.do}>
      <Common field={field} committees={committees} />
      <TextArea {...field('facts')} label={mediation.facts} required />
      <TextArea {...field('wishes')} label={mediation.wishes} />
      <SelectField
        {...field('origin')}
        label={mediation.origin}
        choices={origins.map((value) => ({ value, label: mediation.origins[value] }))}
      />
      <TextField {...field('entrustedOn')} label={mediation.entrustedOn} type="date" />
    </Fold>
  );
}
