import { Form, Input } from 'antd';
import { useId } from 'react';
import type { Host } from '../parts/answers.ts';
import { inTwoYears } from '../parts/days.ts';
import { Refusal } from '../parts/failed.tsx';
import { DayField, FormButtons } from '../parts/form-parts.tsx';
import { useOffice } from '../parts/office-words.tsx';
import { useAct } from '../parts/use-act.ts';

type FormProps = { onDone: () => void; onCancel: () => void };

type Typed = { phone?: string; lastDay?: string };

/** Puts the form away once it has done its work. Several may lie open, so each names its fields apart. */
function useHostForm({ onDone, onCancel }: FormProps) {
  const [form] = Form.useForm<Typed>();
  const name = useId();
  const done = () => {
    onCancel();
    onDone();
  };
  return { form, name, ...useAct(done, form) };
}

/** Another last day for who is host already. */
export function ExtendForm({ host, ...props }: FormProps & { host: Host }) {
  const { hosts } = useOffice().words;
  const { form, name, doing, refusal, run } = useHostForm(props);
  const send = ({ lastDay = '' }: Typed) =>
    void run('extend-appointment', { appointmentId: host.id, lastDay });
  return (
    <Form
      form={form}
      name={name}
      layout="vertical"
      className="office__form"
      initialValues={{ lastDay: host.lastDay ?? inTwoYears() }}
      onFinish={send}
    >
      <Refusal sentence={refusal} />
      <DayField name="lastDay" label={hosts.lastDay} />
      <FormButtons yes={hosts.extendDo} doing={doing} onCancel={props.onCancel} />
    </Form>
  );
}

/** A new host, by the phone with which she signs in. */
export function AppointForm({ homeId, ...props }: FormProps & { homeId: string }) {
  const { hosts } = useOffice().words;
  const { form, name, doing, refusal, run } = useHostForm(props);
  const send = ({ phone = '', lastDay = '' }: Typed) => void run('appoint-host', { homeId, phone, lastDay });
  return (
    <Form
      form={form}
      name={name}
      layout="vertical"
      className="office__form"
      initialValues={{ lastDay: inTwoYears() }}
      onFinish={send}
    >
      <Refusal sentence={refusal} />
      <Form.Item name="phone" label={hosts.phone} extra={hosts.phoneHint}>
        <Input type="tel" inputMode="tel" autoComplete="off" maxLength={20} />
      </Form.Item>
      <DayField name="lastDay" label={hosts.lastDay} />
      <FormButtons yes={hosts.appointDo} doing={doing} onCancel={props.onCancel} />
    </Form>
  );
}
