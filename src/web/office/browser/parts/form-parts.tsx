import { Button, Flex, Form, Input, Typography } from 'antd';
import type { ReactNode } from 'react';
import { dayFromNow } from './days.ts';
import { useOffice } from './office-words.tsx';

/** A part of the desk under its own heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Typography.Title level={3} className="office__title">
        {title}
      </Typography.Title>
      <Flex vertical gap="small" align="start">
        {children}
      </Flex>
    </section>
  );
}

type DayFieldProps = { name: string; label: string; fromTomorrow?: boolean };

/** A day in the browser's own calendar. */
export function DayField({ name, label, fromTomorrow = false }: DayFieldProps) {
  const min = dayFromNow(fromTomorrow ? 1 : 0);
  return (
    <Form.Item name={name} label={label}>
      <Input type="date" min={min} />
    </Form.Item>
  );
}

type FormButtonsProps = { yes: string; doing: boolean; onCancel: () => void };

export function FormButtons({ yes, doing, onCancel }: FormButtonsProps) {
  const { words } = useOffice();
  return (
    <Flex gap="small" wrap>
      <Button type="primary" htmlType="submit" loading={doing}>
        {yes}
      </Button>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </Flex>
  );
}
