import { applicants, reasonsForHer } from '../../../core/orders/applicants.ts';
import { measuresOn } from '../../../core/orders/measures.ts';
import { courtReasons } from '../../../core/orders/order-shapes.ts';
import type { OrderShown } from '../../../core/orders/show-orders.ts';
import { dayOf } from '../../../core/shared/dates.ts';
import { ChecksField, SelectField, TextArea, TextField, TickField } from '../../ui/field/field.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { formFields, ticks, type FormFields } from '../cases/mediation/form-fields.ts';
import { Fold, type Acting } from '../fold.tsx';

type OrderFormProps = Acting & { act: 'open' | 'rewrite'; title: string; order?: OrderShown };

/** The application, all on one page; whatever is missing can be written later. */
export function OrderForm({ act, title, order, ...acting }: OrderFormProps) {
  const { orders } = useWords();
  const of = order?.id ?? '';
  const [field, tick] = [formFields(acting, act, of), ticks(acting, act, of)];
  const { fields } = orders;
  const known = order?.particulars;
  return (
    <Fold {...acting} act={act} of={of} title={title} label={orders.save}>
      <WhoApplies field={field} order={order} />
      <TextField {...field('respondent', known?.respondent?.name)} label={fields.respondent} />
      <div className="fields">
        <TextField {...field('relation', known?.respondent?.relation)} label={fields.relation} />
        <TextField {...field('address', known?.respondent?.address)} label={fields.address} />
      </div>
      <WhatIsAsked tick={tick} field={field} order={order} />
      <TextArea {...field('facts', known?.facts)} label={fields.facts} rows={6} />
      <TickField {...tick.one('isUrgent', order?.isUrgent)} label={fields.isUrgent} />
      <TextArea
        {...field('urgentBecause', known?.urgentBecause)}
        label={fields.urgentBecause}
        hint={fields.urgentHint}
      />
    </Fold>
  );
}

type PartProps = { field: FormFields; order: OrderShown | undefined };

function WhoApplies({ field, order }: PartProps) {
  const { orders } = useWords();
  const { fields } = orders;
  const known = order?.particulars;
  const reasons = ['none', ...reasonsForHer] as const;
  const courts = ['none', ...courtReasons] as const;
  return (
    <>
      <div className="fields">
        <SelectField
          {...field('applicantIs', order?.applicantIs ?? 'herself')}
          label={fields.applicantIs}
          choices={applicants.map((value) => ({ value, label: orders.applicants[value] }))}
        />
        <SelectField
          {...field('forHer', order?.forHer ?? 'none')}
          label={fields.forHer}
          choices={reasons.map((value) => ({ value, label: orders.reasons[value] }))}
        />
      </div>
      <TextField {...field('applicant', known?.applicant?.name)} label={fields.applicant} />
      <TextField {...field('by', known?.by?.name)} label={fields.by} />
      <div className="fields">
        <TextField {...field('court', known?.court)} label={fields.court} />
        <SelectField
          {...field('courtBecause', known?.courtBecause ?? 'none')}
          label={fields.courtBecause}
          choices={courts.map((value) => ({ value, label: orders.courtReasons[value] }))}
        />
      </div>
    </>
  );
}

/** What a court can be asked for today, each with its article. */
function WhatIsAsked({ field, order, tick }: PartProps & { tick: ReturnType<typeof ticks> }) {
  const { words, now } = useFrame();
  const { orders } = words;
  const offered = measuresOn(dayOf(now));
  const choices = offered.map(({ measure, law, article }) => ({
    value: measure,
    label: `${orders.measures[measure]}（${law}${article}）`,
  }));
  const all = offered.map(({ measure }) => measure);
  return (
    <>
      <ChecksField
        {...tick.among('measures', all, order?.particulars?.measures)}
        label={orders.fields.measures}
        choices={choices}
      />
      <TextArea
        {...field('measureWords', order?.particulars?.measureWords)}
        label={orders.fields.measureWords}
      />
    </>
  );
}
