import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useOffice } from './office-words.tsx';

type SureProps = { label: string; ask: string; how: string; yes: string; doing: boolean; onYes: () => void };

/** Asked once more, with what it means, before what cannot be taken back. */
export function Sure({ label, ask, how, yes, doing, onYes }: SureProps) {
  const { words } = useOffice();
  const [asked, setAsked] = useState(false);
  const agree = () => {
    setAsked(false);
    onYes();
  };
  return (
    <>
      <Button danger loading={doing} onClick={() => setAsked(true)}>
        {label}
      </Button>
      <Modal
        open={asked}
        title={ask}
        okText={yes}
        cancelText={words.cancel}
        okButtonProps={{ danger: true }}
        closable={false}
        onCancel={() => setAsked(false)}
        onOk={agree}
      >
        <p>{how}</p>
      </Modal>
    </>
  );
}
