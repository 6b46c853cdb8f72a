import { canBecome, routes } from '../../../../core/mediations/mediation.ts';
import { signsOfViolence } from '../../../../core/mediations/ending/stop-for-violence.ts';
import { ChecksField, RadioField, SelectField, TextArea } from '../../../ui/field/field.tsx';
import { useWords } from '../../../ui/frame/frame.tsx';
import { faultOf } from '../../../fault-lines.ts';
import { Fold, type Acting } from '../../fold.tsx';
import type { OfDocket } from './docket-sides.tsx';
import { formFields, tickedBefore } from './form-fields.ts';

type EndingsProps = OfDocket & { receivers: readonly { id: string; name: string | null }[] };

/** Another mediator, and how it ends. */
export function Endings({ docket, mayWork, mayFollow, receivers, ...acting }: EndingsProps) {
  if (!mayFollow) return null;
  if (!mayWork) return <End {...acting} stage={docket.stage} />;
  const others = receivers.filter(({ id }) => id !== docket.mediator.id);
  return (
    <>
      {others.length > 0 && <Pass {...acting} receivers={others} />}
      <End {...acting} stage={docket.stage} />
    </>
  );
}

const isSign = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code;

/** Above all else: stop at once. */
export function Violence({ mayWork, docket: _whole, mayFollow: _later, ...acting }: OfDocket) {
  const { mediation } = useWords();
  const field = formFields(acting, 'violence');
  if (!mayWork) return null;
  const choices = signsOfViolence.map((value) => ({ value, label: isSign(mediation.signNames, value) }));
  return (
    <Fold {...acting} act="violence" title={mediation.violence} label={mediation.violenceDo}>
      <p className="quiet">{mediation.violenceWhy}</p>
      <ChecksField
        id="violence-signs"
        label={mediation.signs}
        fault={faultOf(acting.answer?.faults, 'violence-signs')}
        choices={choices}
        chosen={tickedBefore(acting, 'violence', { name: 'signs', choices: signsOfViolence })}
      />
      <TextArea {...field('seen')} label={mediation.violenceWords} required />
    </Fold>
  );
}

function Pass({ receivers, ...acting }: Acting & Pick<EndingsProps, 'receivers'>) {
  const { mediation } = useWords();
  const field = formFields(acting, 'pass');
  const choices = receivers.map(({ id, name }) => ({ value: id, label: name ?? '', own: true }));
  return (
    <Fold {...acting} act="pass" title={mediation.pass} label={mediation.passDo}>
      <p className="quiet">{mediation.passWhy}</p>
      <SelectField {...field('personId')} label={mediation.passTo} choices={choices} />
    </Fold>
  );
}

const ends = ['failed', 'withdrawn', 'other-way', 'kept'] as const;

function End({ stage, ...acting }: Acting & Pick<OfDocket['docket'], 'stage'>) {
  const { mediation } = useWords();
  const field = formFields(acting, 'end');
  const possible = ends.filter((end) => canBecome(stage, end));
  const how = field('end', possible[0] ?? '');
  return (
    <Fold {...acting} act="end" title={mediation.end} label={mediation.endDo}>
      <RadioField
        id={how.id}
        name="end"
        label={mediation.endHow}
        choices={possible.map((value) => ({ value, label: mediation.ends[value] }))}
        chosen={how.defaultValue}
      />
      <ChecksField
        id="end-routes"
        label={mediation.endRoutes}
        fault={faultOf(acting.answer?.faults, 'end-routes')}
        choices={routes.map((value) => ({ value, label: mediation.routes[value] }))}
        chosen={tickedBefore(acting, 'end', { name: 'routes', choices: routes })}
      />
      <TextArea {...field('endWords')} label={mediation.endWords} />
    </Fold>
  );
}
