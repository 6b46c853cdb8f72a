import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { dayFromNow } from '../parts/days.ts';
import { Refusal } from '../parts/failed.tsx';
import { DayField } from '../parts/form-parts.tsx';
import { HomePicker } from '../parts/home-picker.tsx';
import { NativeChoice } from '../parts/native-choice.tsx';
import { useOffice } from '../parts/office-words.tsx';
import { useAct } from '../parts/use-act.ts';

type Typed = { body?: string; to?: string; town?: string; lastDay?: string };

/** A few lines to all homes, to those of one town, or to some. */
export function AnnounceForm({ onDone }: { onDone: () => void }) {
  const { words, reach } = useOffice();
  const said = words.words;
  const [form] = Form.useForm<Typed>();
  const [homeIds, setHomeIds] = useState<string[]>([]);
  const to = Form.useWatch('to', form) ?? 'below';
  const { doing, refusal, run } = useAct(onDone, form);
  const send = ({ body = '', town = '', lastDay = '' }: Typed) =>
    void run('announce-to-homes', {
      ...{ body, lastDay, town: to === 'town' ? town : '' },
      homeIds: to === 'chosen' ? homeIds : [],
    });
  const [first] = reach.towns;
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ to: 'below', town: first?.code, lastDay: dayFromNow(14) }}
      onFinish={send}
    >
      <Refusal sentence={refusal} />
      <Form.Item name="body" label={said.body} extra={said.bodyHint}>
        <Input.TextArea rows={5} maxLength={1000} />
      </Form.Item>
      <ToWhom to={to} onPick={setHomeIds} />
      <DayField name="lastDay" label={said.lastDay} />
      <Button
        type="primary"
        htmlType="submit"
        loading={doing}
        disabled={to === 'chosen' && homeIds.length === 0}
      >
        {said.send}
      </Button>
    </Form>
  );
}

function ToWhom({ to, onPick }: { to: string; onPick: (homeIds: string[]) => void }) {
  const { words, reach } = useOffice();
  const said = words.words;
  const audiences = [
    { value: 'below', label: said.below },
    ...(reach.towns.length > 1 ? [{ value: 'town', label: said.oneTown }] : []),
    { value: 'chosen', label: said.chosen },
  ];
  return (
    <>
      <Form.Item name="to" label={said.to}>
        <Radio.Group vertical options={audiences} />
      </Form.Item>
      {to === 'town' && (
        <Form.Item name="town" label={words.filters.town}>
          <NativeChoice
            choices={reach.towns.map(({ code, name }) => ({ value: code, label: name, own: true }))}
          />
        </Form.Item>
      )}
      {to === 'chosen' && (
        <div className="office__form">
          <HomePicker label={said.homes} hint={words.filters.wordsHint} several onPick={onPick} />
        </div>
      )}
    </>
  );
}
