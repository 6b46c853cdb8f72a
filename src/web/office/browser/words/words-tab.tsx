import { Button, Drawer, Flex, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { Announcements } from '../parts/answers.ts';
import { ask } from '../parts/ask.ts';
import { Failed } from '../parts/failed.tsx';
import { useOffice } from '../parts/office-words.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { AnnounceForm } from './announce-form.tsx';
import { AnnouncementCard } from './announcement-card.tsx';

/** What the office has said to its homes, the newest first, and one more. */
export function WordsTab() {
  const { words } = useOffice();
  const [turn, setTurn] = useState(0);
  const [writing, setWriting] = useState(false);
  const [cursor, setCursor] = useState('');
  const { last, failed, again } = useAsked(`${turn} ${cursor}`, () =>
    ask('announcements', Announcements, { cursor }),
  );
  const changed = () => {
    setWriting(false);
    setCursor('');
    setTurn((times) => times + 1);
  };
  const next = last?.nextCursor;
  return (
    <Flex vertical gap="middle" align="start">
      <Button type="primary" onClick={() => setWriting(true)}>
        {words.words.write}
      </Button>
      {failed && <Failed again={again} />}
      {!last && !failed && <Skeleton active />}
      {last?.items.length === 0 && <Typography.Text type="secondary">{words.words.none}</Typography.Text>}
      <ul className="office__cards">
        {last?.items.map((one) => (
          <li key={one.id}>
            <AnnouncementCard announcement={one} onChanged={changed} />
          </li>
        ))}
      </ul>
      {next && <Button onClick={() => setCursor(next)}>{words.next}</Button>}
      <WriteDrawer open={writing} onClose={() => setWriting(false)} onDone={changed} />
    </Flex>
  );
}

function WriteDrawer({ open, onClose, onDone }: { open: boolean; onClose: () => void; onDone: () => void }) {
  const { words } = useOffice();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={560}
      title={words.words.write}
      closable={{ 'aria-label': words.close }}
      destroyOnHidden
    >
      {open && <AnnounceForm onDone={onDone} />}
    </Drawer>
  );
}
