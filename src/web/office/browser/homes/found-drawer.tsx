import { Alert, Button, Drawer, Flex, Form, Typography } from 'antd';
import { Refusal } from '../parts/failed.tsx';
import { useOffice } from '../parts/office-words.tsx';
import { useAct } from '../parts/use-act.ts';
import { WhatAndWhere, WhenAndWho } from './found-fields.tsx';

type FoundProps = { open: boolean; onClose: () => void; onChanged: () => void };

/** A new home: what it is, where it is, when it opens. */
export function FoundDrawer({ open, onClose, onChanged }: FoundProps) {
  const { words } = useOffice();
  const done = () => {
    onChanged();
    onClose();
  };
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={560}
      title={words.found.title}
      closable={{ 'aria-label': words.close }}
      destroyOnHidden
    >
      {open && <FoundForm onDone={done} />}
    </Drawer>
  );
}

type Typed = Partial<Record<keyof typeof untyped, string>> & { addressHidden?: boolean };

/** Each field is sent, so that what is wrong with it is said beside it. */
const untyped = {
  ...{ name: '', kind: '', villageCode: '', place: '', address: '', position: '', positionFrom: '' },
  ...{ workdays: '', weekend: '', leaderTitle: '', phone: '', opensNow: '' },
};

function FoundForm({ onDone }: { onDone: () => void }) {
  const { words, reach } = useOffice();
  const [form] = Form.useForm<Typed>();
  const { doing, refusal, question, run } = useAct(onDone, form, 'position-like-amap');
  const send = ({ addressHidden = false, ...typed }: Typed, positionStands = 'no') => {
    const asked = { addressHidden: addressHidden ? 'yes' : 'no', positionStands };
    void run('found-home', { ...untyped, ...typed, ...asked });
  };
  const convert = () => {
    form.setFieldValue('positionFrom', 'amap');
    form.submit();
  };
  const [only] = reach.towns;
  const initialValues = {
    ...{ kind: 'village', opensNow: 'no', positionFrom: 'unknown', workdays: '9:00-11:30 14:00-17:00' },
    town: reach.towns.length === 1 ? only?.code : '',
  };
  return (
    <Form form={form} layout="vertical" initialValues={initialValues} onFinish={(typed) => send(typed)}>
      <Refusal sentence={refusal} />
      <WhatAndWhere />
      <WhenAndWho />
      <p className="office__how">
        <Typography.Text type="secondary">{words.found.look}</Typography.Text>
      </p>
      {question === null ? (
        <Button type="primary" htmlType="submit" loading={doing}>
          {words.found.do}
        </Button>
      ) : (
        <Whose question={question} onConvert={convert} onKeep={() => send(form.getFieldsValue(), 'yes')} />
      )}
    </Form>
  );
}

type WhoseProps = { question: string; onConvert: () => void; onKeep: () => void };

/** Whether the position is 高德's: either way it takes one press, and nothing typed is lost. */
function Whose({ question, onConvert, onKeep }: WhoseProps) {
  const { found } = useOffice().words;
  return (
    <Flex vertical gap="small">
      <Alert type="warning" title={question} />
      <Flex gap="small" wrap>
        <Button type="primary" onClick={onConvert}>
          {found.convert}
        </Button>
        <Button onClick={onKeep}>{found.keepAsTyped}</Button>
      </Flex>
    </Flex>
  );
}
