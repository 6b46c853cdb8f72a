import type { OrderShown } from '../../../core/orders/show-orders.ts';
import { clockOf, dayOf, startOfDay } from '../../../core/shared/dates.ts';
import { SelectField, TextArea, TextField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../view/moments.ts';
import { formFields } from '../cases/mediation/form-fields.ts';
import { Fold, Touch, type Acting } from '../fold.tsx';
import { Evidence, type FileChoice } from './evidence.tsx';
import { OrderForm } from './order-form.tsx';

type OrderCardProps = Acting & {
  order: OrderShown;
  files: readonly FileChoice[];
  mayWrite: boolean;
  caseId: string;
};

/** One order: how it stands, what has happened, what speaks for it, and the packs that were made. */
export function OrderCard({ order, files, mayWrite, caseId, ...acting }: OrderCardProps) {
  const { words } = useFrame();
  const { orders } = words;
  const isWritable = mayWrite && ['preparing', 'declined'].includes(order.state);
  const [missing, names] = [order.missing, orders.missingParts];
  return (
    <Section title={orders.state[order.state]}>
      <HowItStands order={order} />
      {isWritable && missing.length > 0 && (
        <Note tone="sun">{orders.missing(missing.map((part) => names[part]).join('、'))}</Note>
      )}
      {order.particulars?.facts !== undefined && (
        <p className="suggestion__words">
          <OwnWords>{order.particulars.facts}</OwnWords>
        </p>
      )}
      <Steps steps={order.steps} />
      {isWritable && <OrderForm {...acting} act="rewrite" title={orders.rewrite} order={order} />}
      {mayWrite && order.next.length > 0 && <StepForm {...acting} order={order} />}
      <Evidence {...acting} {...{ order, files, mayWrite }} />
      <Packs {...acting} {...{ order, mayWrite, caseId }} />
    </Section>
  );
}

function HowItStands({ order }: { order: OrderShown }) {
  const { words, now } = useFrame();
  const { orders, dates } = words;
  const until = order.validUntil && dates.day(momentOf(startOfDay(order.validUntil), now));
  return (
    <p className="tags request__tags">
      {until && (
        <StateTag tone={order.isLapsed ? 'alarm' : 'calm'}>
          {order.isLapsed ? orders.lapsed : orders.validUntil(until)}
        </StateTag>
      )}
      {order.isUrgent && <StateTag tone="alarm">{orders.urgent}</StateTag>}
      <StateTag>{orders.applicants[order.applicantIs]}</StateTag>
    </p>
  );
}

function Steps({ steps }: Pick<OrderShown, 'steps'>) {
  const { words, now } = useFrame();
  const { orders, dates } = words;
  if (steps.length === 0) return null;
  return (
    <List label={orders.steps.title}>
      {steps.map(({ id, step, at, words: said }) => (
        <ListRow
          key={id}
          title={orders.steps.names[step]}
          text={
            <>
              {dates.stamp(momentOf(at, now))}
              {said !== null && (
                <span className="request__note">
                  <OwnWords>{said}</OwnWords>
                </span>
              )}
            </>
          }
        />
      ))}
    </List>
  );
}

function StepForm({ order, ...acting }: Acting & { order: OrderShown }) {
  const { words, now } = useFrame();
  const { steps } = words.orders;
  const field = formFields(acting, 'step', order.id);
  const choices = order.next.map((value) => ({ value, label: steps.names[value] }));
  const mayHold = order.next.some((step) => step === 'grant' || step === 'extend');
  return (
    <Fold {...acting} act="step" of={order.id} title={steps.title} label={steps.done}>
      <SelectField {...field('step')} label={steps.step} choices={choices} />
      <div className="fields">
        <TextField {...field('day', dayOf(now))} label={steps.day} type="date" max={dayOf(now)} required />
        <TextField {...field('time', clockOf(now))} label={steps.time} type="time" required />
      </div>
      {mayHold && <TextField {...field('validUntil')} label={steps.validUntil} type="date" />}
      <TextArea {...field('words')} label={steps.words} />
    </Fold>
  );
}

function Packs({ order, mayWrite, caseId, ...acting }: Acting & Omit<OrderCardProps, 'files'>) {
  const { words, now } = useFrame();
  const { orders, dates } = words;
  const { pack } = orders;
  return (
    <>
      {order.packs.length > 0 && (
        <List label={pack.title}>
          {order.packs.map(({ id, madeAt, files, sha256 }) => (
            <ListRow
              key={id}
              href={`/desk/cases/${caseId}/packs/${id}`}
              title={pack.made(dates.stamp(momentOf(madeAt, now)), files)}
              text={sha256.slice(0, 16)}
            />
          ))}
        </List>
      )}
      {mayWrite && order.missing.length === 0 && order.particulars !== null && (
        <Touch {...acting} act="pack" of={order.id} label={pack.make} why={pack.why} />
      )}
    </>
  );
}
