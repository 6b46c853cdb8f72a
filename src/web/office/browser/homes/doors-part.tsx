import { Button, Flex, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import type { Home } from '../parts/answers.ts';
import { Refusal } from '../parts/failed.tsx';
import { DayField, FormButtons, Part } from '../parts/form-parts.tsx';
import { useOffice } from '../parts/office-words.tsx';
import { Sure } from '../parts/sure.tsx';
import { useAct } from '../parts/use-act.ts';

type DoorsProps = { home: Home; onChanged: () => void; onGone: () => void };

/** Open, at rest, closed for good. */
export function DoorsPart({ home, onChanged, onGone }: DoorsProps) {
  const { doors } = useOffice().words;
  const [pausing, setPausing] = useState(false);
  const open = useAct(onChanged);
  const close = useAct(onGone);
  if (pausing && home.state === 'open') {
    return (
      <Part title={doors.title}>
        <PauseForm homeId={home.id} onDone={onChanged} onCancel={() => setPausing(false)} />
      </Part>
    );
  }
  return (
    <Part title={doors.title}>
      <Refusal sentence={open.refusal ?? close.refusal} />
      <Flex gap="small" wrap>
        {home.state === 'open' ? (
          <Button onClick={() => setPausing(true)}>{doors.pause}</Button>
        ) : (
          <Button
            type="primary"
            loading={open.doing}
            onClick={() => void open.run('open-doors', { homeId: home.id })}
          >
            {home.state === 'paused' ? doors.reopen : doors.open}
          </Button>
        )}
        <Sure
          label={doors.shut}
          ask={doors.shutAsk(home.name)}
          how={doors.shutHow}
          yes={doors.shutDo}
          doing={close.doing}
          onYes={() => void close.run('close-home', { homeId: home.id })}
        />
      </Flex>
    </Part>
  );
}

type PauseProps = { homeId: string; onDone: () => void; onCancel: () => void };

type Typed = { why?: string; until?: string };

function PauseForm({ homeId, onDone, onCancel }: PauseProps) {
  const { doors } = useOffice().words;
  const [form] = Form.useForm<Typed>();
  const paused = () => {
    onCancel();
    onDone();
  };
  const { doing, refusal, run } = useAct(paused, form);
  const send = ({ why = '', until = '' }: Typed) => void run('pause-home', { homeId, why, until });
  return (
    <Form form={form} layout="vertical" className="office__form" onFinish={send}>
      <Refusal sentence={refusal} />
      <Form.Item name="why" label={doors.pauseWhy} extra={doors.pauseWhyHint}>
        <Input maxLength={200} />
      </Form.Item>
      <DayField name="until" label={doors.pauseUntil} fromTomorrow />
      <p className="office__how">
        <Typography.Text type="secondary">{doors.pauseHow}</Typography.Text>
      </p>
      <FormButtons yes={doors.pauseDo} doing={doing} onCancel={onCancel} />
    </Form>
  );
}
