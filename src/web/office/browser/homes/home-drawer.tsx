import { Drawer, Flex, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { Home } from '../parts/answers.ts';
import { ask } from '../parts/ask.ts';
import { Failed } from '../parts/failed.tsx';
import { kindWord, useOffice } from '../parts/office-words.tsx';
import { Own, PlaceOf } from '../parts/own.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { DoorsPart } from './doors-part.tsx';
import { DoorLines, DoorTag } from './homes-list.tsx';
import { HostsPart } from './hosts-part.tsx';
import { MergerPart } from './merger-part.tsx';

type DrawerProps = { homeId: string | null; onClose: () => void; onChanged: () => void };

/** One home, opened: what it is, who keeps it, whether it is open, what becomes of it. */
export function HomeDrawer({ homeId, onClose, onChanged }: DrawerProps) {
  const { words } = useOffice();
  return (
    <Drawer
      open={homeId !== null}
      onClose={onClose}
      size={560}
      title={words.columns.name}
      closable={{ 'aria-label': words.close }}
      destroyOnHidden
    >
      {homeId !== null && <HomeOpened key={homeId} homeId={homeId} onGone={onClose} onChanged={onChanged} />}
    </Drawer>
  );
}

type OpenedProps = { homeId: string; onGone: () => void; onChanged: () => void };

function HomeOpened({ homeId, onGone, onChanged }: OpenedProps) {
  const [turn, setTurn] = useState(0);
  const { last, failed, again } = useAsked(`${turn}`, () => ask('home', Home, { id: homeId }));
  if (failed) return <Failed again={again} />;
  if (!last) return <Skeleton active />;
  const changed = () => {
    setTurn((times) => times + 1);
    onChanged();
  };
  const gone = () => {
    onChanged();
    onGone();
  };
  return (
    <Flex vertical gap="large">
      <Facts home={last} />
      <HostsPart home={last} onChanged={changed} />
      <DoorsPart home={last} onChanged={changed} onGone={gone} />
      <MergerPart home={last} onChanged={changed} onGone={gone} />
    </Flex>
  );
}

function Facts({ home }: { home: Home }) {
  const { words, kinds } = useOffice();
  const place = [home.townName, home.villageName].filter(Boolean);
  return (
    <Flex vertical gap="small" align="start">
      <Typography.Title level={2} className="office__title">
        <Own>{home.name}</Own>
      </Typography.Title>
      <DoorTag state={home.state} />
      <DoorLines home={home} />
      {home.pauseWhy && <Own>{home.pauseWhy}</Own>}
      <span>
        <PlaceOf>{place.join(' · ')}</PlaceOf> · {kindWord(kinds, home.kind)}
      </span>
      {home.address && (
        <span>
          {words.address} <Own>{home.address}</Own>
        </span>
      )}
      {home.addressHidden && <Typography.Text type="secondary">{words.addressHidden}</Typography.Text>}
      <Typography.Text type="secondary">{words.ahead(home.activitiesAhead)}</Typography.Text>
      {home.joining.length > 0 && (
        <span>{words.merger.joining(words.listed(home.joining.map(({ name }) => name)))}</span>
      )}
      <ToItsPages home={home} />
    </Flex>
  );
}

function ToItsPages({ home }: { home: Home }) {
  const { words } = useOffice();
  return (
    <Flex gap="middle" wrap>
      {home.state !== 'preparing' && (
        <a className="office__link" href={`/homes/${home.id}`}>
          {words.page}
        </a>
      )}
      <a className="office__link" href={`/desk/homes/${home.id}`}>
        {words.edit}
      </a>
    </Flex>
  );
}
