import { Button, Card, Empty, Flex, Grid, Table, Tag, Typography, type TableColumnsType } from 'antd';
import type { HomeBelow } from '../parts/answers.ts';
import { kindWord, useOffice, type OfficeState } from '../parts/office-words.tsx';
import { useDate } from '../parts/use-date.ts';
import { Own, PlaceOf } from '../parts/own.tsx';

const tones = { open: 'success', paused: 'warning', preparing: 'default' } as const;

/** What its doors are; a word, and a colour beside it. */
export function DoorTag({ state }: { state: HomeBelow['state'] }) {
  const { words } = useOffice();
  return <Tag color={tones[state]}>{words.states[state]}</Tag>;
}

/** Until when it rests, and whom it shall join. */
export function DoorLines({ home }: { home: Pick<HomeBelow, 'pauseUntil' | 'mergesInto'> }) {
  const { words } = useOffice();
  const date = useDate();
  return (
    <>
      {home.pauseUntil && (
        <Typography.Text type="secondary">{words.until(date.ofDay(home.pauseUntil))}</Typography.Text>
      )}
      {home.mergesInto && (
        <Typography.Text type="secondary">{words.joins(home.mergesInto.name)}</Typography.Text>
      )}
    </>
  );
}

type HostsOf = Pick<HomeBelow, 'hosts' | 'leader'>;

/** Nobody, or somebody whom its page names and who is not appointed here. */
export function NoHost({ leader }: Pick<HostsOf, 'leader'>) {
  const { words } = useOffice();
  if (!leader) return words.noHost;
  return (
    <>
      <Own>
        {leader.title}
        {leader.name}
      </Own>{' '}
      {words.namedOnly}
    </>
  );
}

function Hosts({ hosts, leader }: HostsOf) {
  const { words } = useOffice();
  return hosts.length > 0 ? <Own>{words.listed(hosts)}</Own> : <NoHost leader={leader} />;
}

type Told = OfficeState & { date: ReturnType<typeof useDate> };

const useTold = (): Told => ({ ...useOffice(), date: useDate() });

const lastDayOf = ({ lastDay, hosts }: HomeBelow, { words, date }: Told) => {
  if (lastDay !== null) return date.ofDay(lastDay);
  return hosts.length > 0 ? words.noEnd : '';
};

const lastActivityOf = (home: HomeBelow, { words, date }: Told) =>
  home.lastActivityAt ? date.ofInstant(home.lastActivityAt) : words.noActivity;

const placeOf = (home: HomeBelow) => [home.townName, home.villageName].filter(Boolean).join(' · ');

type ListProps = { homes: HomeBelow[]; loading: boolean; isAll: boolean; onOpen: (homeId: string) => void };

/** A table where there is room for one, cards on a phone. */
export function HomesList(props: ListProps) {
  const screens = Grid.useBreakpoint();
  return screens.md ? <HomesTable {...props} /> : <HomesCards {...props} />;
}

function Nothing({ isAll }: { isAll: boolean }) {
  const { words } = useOffice();
  return <Empty image={false} description={isAll ? words.noneYet : words.none} />;
}

function Name({ home, onOpen }: { home: HomeBelow; onOpen: ListProps['onOpen'] }) {
  return (
    <Button type="link" className="office__name" onClick={() => onOpen(home.id)}>
      <Own>{home.name}</Own>
    </Button>
  );
}

const columnsOf = (state: Told, onOpen: ListProps['onOpen']): TableColumnsType<HomeBelow> => {
  const { columns } = state.words;
  return [
    { key: 'name', title: columns.name, render: (_, home) => <Name home={home} onOpen={onOpen} /> },
    { key: 'village', title: columns.village, render: (_, home) => <PlaceOf>{placeOf(home)}</PlaceOf> },
    {
      key: 'state',
      title: columns.state,
      render: (_, home) => (
        <Flex vertical align="start">
          <DoorTag state={home.state} />
          <DoorLines home={home} />
        </Flex>
      ),
    },
    { key: 'hosts', title: columns.hosts, render: (_, home) => <Hosts {...home} /> },
    { key: 'lastDay', title: columns.lastDay, render: (_, home) => lastDayOf(home, state) },
    { key: 'activity', title: columns.lastActivity, render: (_, home) => lastActivityOf(home, state) },
  ];
};

function HomesTable({ homes, loading, isAll, onOpen }: ListProps) {
  const state = useTold();
  return (
    <Table
      rowKey="id"
      columns={columnsOf(state, onOpen)}
      dataSource={homes}
      loading={{ spinning: loading, delay: 300 }}
      pagination={false}
      locale={{ emptyText: loading ? state.words.loading : <Nothing isAll={isAll} /> }}
      size="middle"
    />
  );
}

function HomesCards({ homes, loading, isAll, onOpen }: ListProps) {
  if (homes.length === 0 && !loading) return <Nothing isAll={isAll} />;
  return (
    <ul className="office__cards" aria-busy={loading}>
      {homes.map((home) => (
        <li key={home.id}>
          <HomeCard home={home} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

function HomeCard({ home, onOpen }: { home: HomeBelow; onOpen: ListProps['onOpen'] }) {
  const state = useTold();
  const { columns } = state.words;
  const term = lastDayOf(home, state);
  return (
    <Card size="small">
      <Flex vertical gap="small">
        <Flex justify="space-between" align="center" gap="small">
          <Name home={home} onOpen={onOpen} />
          <DoorTag state={home.state} />
        </Flex>
        <DoorLines home={home} />
        <span>
          <PlaceOf>{placeOf(home)}</PlaceOf> · {kindWord(state.kinds, home.kind)}
        </span>
        <span>
          {columns.hosts} <Hosts {...home} />
        </span>
        {term && (
          <span>
            {columns.lastDay} {term}
          </span>
        )}
        <Typography.Text type="secondary">
          {columns.lastActivity} {lastActivityOf(home, state)}
        </Typography.Text>
      </Flex>
    </Card>
  );
}
