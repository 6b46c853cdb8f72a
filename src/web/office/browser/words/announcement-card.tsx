import { Button, Card, Flex, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { AnnouncementShown, type Announcement } from '../parts/answers.ts';
import { ask } from '../parts/ask.ts';
import { Failed, Refusal } from '../parts/failed.tsx';
import { useOffice } from '../parts/office-words.tsx';
import { Sure } from '../parts/sure.tsx';
import { useAct } from '../parts/use-act.ts';
import { useDate } from '../parts/use-date.ts';
import { useAsked } from '../parts/use-asked.ts';

type CardProps = { announcement: Announcement; onChanged: () => void };

/** What was said, when, until when, and at how many homes it has been read. */
export function AnnouncementCard({ announcement, onChanged }: CardProps) {
  const said = useOffice().words.words;
  const { id, body, announcedAt, lastDay, withdrawnAt, homes, homesRead, homesUnkept } = announcement;
  const [looking, setLooking] = useState(false);
  const { doing, refusal, run } = useAct(onChanged);
  const date = useDate();
  const over = withdrawnAt ? said.withdrawn(date.ofInstant(withdrawnAt)) : said.until(date.ofDay(lastDay));
  return (
    <Card size="small">
      <Flex vertical gap="small" align="start">
        <Typography.Text className="words">{body}</Typography.Text>
        <Typography.Text type="secondary">
          {[said.said(date.ofInstant(announcedAt)), over].join(' · ')}
        </Typography.Text>
        {homes > homesUnkept && <span>{said.read(homesRead, homes - homesUnkept)}</span>}
        {homesUnkept > 0 && <span>{said.unkept(homesUnkept)}</span>}
        <Refusal sentence={refusal} />
        <Flex gap="small" wrap>
          <Button aria-expanded={looking} onClick={() => setLooking(!looking)}>
            {said.who}
          </Button>
          {!withdrawnAt && (
            <Sure
              label={said.withdraw}
              ask={said.withdrawAsk}
              how={said.withdrawHow}
              yes={said.withdraw}
              doing={doing}
              onYes={() => void run('withdraw-announcement', { id })}
            />
          )}
        </Flex>
        {looking && <ByHome id={id} />}
      </Flex>
    </Card>
  );
}

function ByHome({ id }: { id: string }) {
  const said = useOffice().words.words;
  const date = useDate();
  const { data, failed, again } = useAsked(id, () => ask('announcement', AnnouncementShown, { id }));
  if (failed) return <Failed again={again} />;
  if (!data) return <Skeleton active />;
  const readWords = ({ readAt, isKept }: (typeof data.byHome)[number]) =>
    readAt ? said.seen(date.ofInstant(readAt)) : isKept ? said.notYet : said.nobodyThere;
  return (
    <ul className="office__moves">
      {data.byHome.map((home) => (
        <li key={home.id}>
          {home.name} · {readWords(home)}
        </li>
      ))}
    </ul>
  );
}
