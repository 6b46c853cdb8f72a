import { Button, Card, Flex, Skeleton, Tag, Typography } from 'antd';
import { useState } from 'react';
import { AnnouncementShown, type Announcement } from '../parts/answers.ts';
import { ask } from '../parts/ask.ts';
import { Failed, Refusal } from '../parts/failed.tsx';
import { useOffice } from '../parts/office-words.tsx';
import { Own } from '../parts/own.tsx';
import { Sure } from '../parts/sure.tsx';
import { useAct } from '../parts/use-act.ts';
import { useDate } from '../parts/use-date.ts';
import { useAsked } from '../parts/use-asked.ts';

type CardProps = { announcement: Announcement; onChanged: () => void };

/** What was said, by whom, when, until when, and at how many homes it has been read. */
export function AnnouncementCard({ announcement, onChanged }: CardProps) {
  const said = useOffice().words.words;
  const { id, body, withdrawnAt, fromAbove, homes, homesRead, homesUnkept } = announcement;
  const [looking, setLooking] = useState(false);
  const reached = homes - homesUnkept;
  return (
    <Card size="small">
      <Flex vertical gap="small" align="start">
        {fromAbove && <Tag>{said.above}</Tag>}
        <Typography.Text className="words">
          <Own>{body}</Own>
        </Typography.Text>
        <ByWhomAndWhen announcement={announcement} />
        {reached > 0 && <span>{(fromAbove ? said.readHere : said.read)(homesRead, reached)}</span>}
        {homesUnkept > 0 && <span>{said.unkept(homesUnkept)}</span>}
        {fromAbove && <Typography.Text type="secondary">{said.aboveHow}</Typography.Text>}
        <Flex gap="small" wrap>
          <Button aria-expanded={looking} onClick={() => setLooking(!looking)}>
            {said.who}
          </Button>
          {!fromAbove && !withdrawnAt && <TakeBack id={id} onChanged={onChanged} />}
        </Flex>
        {looking && <ByHome id={id} />}
      </Flex>
    </Card>
  );
}

function ByWhomAndWhen({ announcement }: { announcement: Announcement }) {
  const said = useOffice().words.words;
  const date = useDate();
  const { officeName: office, saidBy: name, announcedAt, lastDay, withdrawnAt } = announcement;
  const over = withdrawnAt ? said.withdrawn(date.ofInstant(withdrawnAt)) : said.until(date.ofDay(lastDay));
  return (
    <Typography.Text type="secondary">
      {[said.said({ office, name, day: date.ofInstant(announcedAt) }), over].join(' · ')}
    </Typography.Text>
  );
}

function TakeBack({ id, onChanged }: { id: string; onChanged: () => void }) {
  const said = useOffice().words.words;
  const { doing, refusal, run } = useAct(onChanged);
  return (
    <>
      <Sure
        label={said.withdraw}
        ask={said.withdrawAsk}
        how={said.withdrawHow}
        yes={said.withdraw}
        doing={doing}
        onYes={() => void run('withdraw-announcement', { id })}
      />
      <Refusal sentence={refusal} />
    </>
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
          <Own>{home.name}</Own> · {readWords(home)}
        </li>
      ))}
    </ul>
  );
}
