import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { Homes } from '../parts/answers.ts';
import { ask } from '../parts/ask.ts';
import { Failed } from '../parts/failed.tsx';
import { useOffice } from '../parts/office-words.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { FoundDrawer } from './found-drawer.tsx';
import { HomeDrawer } from './home-drawer.tsx';
import { everything, HomesFilters, type Asking } from './homes-filters.tsx';
import { HomesList } from './homes-list.tsx';

/** What lies open beside the list. */
type Open = { home: string | null; founding: boolean };

const nothingOpen: Open = { home: null, founding: false };

/** The homes of her part of the tree, page by page. A cursor leads onwards alone, so the way back is kept. */
export function HomesTab({ first, onChanged }: { first: Homes; onChanged: () => void }) {
  const [asking, setAsking] = useState<Asking>(everything);
  const [before, setBefore] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<Open>(nothingOpen);
  const [turn, setTurn] = useState(0);
  const cursor = before.at(-1) ?? '';
  const key = JSON.stringify([asking, cursor, turn]);
  const { data, last, failed, again } = useAsked(
    key,
    () => ask('homes', Homes, { ...asking, cursor }),
    first,
  );
  const changed = () => {
    setTurn((times) => times + 1);
    onChanged();
  };
  const askFor = (wish: Asking) => {
    setBefore([]);
    setAsking(wish);
  };
  const close = () => setOpen(nothingOpen);
  return (
    <Flex vertical gap="middle">
      <Heading onFound={() => setOpen({ home: null, founding: true })} />
      <HomesFilters asking={asking} onAsk={askFor} />
      {failed && <Failed again={again} />}
      <HomesList
        homes={failed ? [] : ((data ?? last)?.items ?? [])}
        loading={!data && !failed}
        isAll={asking === everything}
        onOpen={(home) => setOpen({ home, founding: false })}
      />
      <Pager before={before} next={data?.nextCursor ?? null} onGo={setBefore} />
      <HomeDrawer homeId={open.home} onClose={close} onChanged={changed} />
      <FoundDrawer open={open.founding} onClose={close} onChanged={changed} />
    </Flex>
  );
}

function Heading({ onFound }: { onFound: () => void }) {
  const { words, reach } = useOffice();
  return (
    <Flex justify="space-between" align="center" gap="small" wrap>
      <Flex vertical>
        <Typography.Text strong>{words.counts(reach.counts)}</Typography.Text>
        <Typography.Text type="secondary">
          {words.reach(words.listed(reach.offices.map(({ name }) => name)))}
        </Typography.Text>
      </Flex>
      <Button type="primary" onClick={onFound}>
        {words.found.title}
      </Button>
    </Flex>
  );
}

type PagerProps = {
  before: readonly string[];
  next: string | null;
  onGo: (before: readonly string[]) => void;
};

function Pager({ before, next, onGo }: PagerProps) {
  const { words } = useOffice();
  if (before.length === 0 && next === null) return null;
  return (
    <Flex justify="end" gap="small">
      <Button disabled={before.length === 0} onClick={() => onGo(before.slice(0, -1))}>
        {words.previous}
      </Button>
      <Button disabled={next === null} onClick={() => next !== null && onGo([...before, next])}>
        {words.next}
      </Button>
    </Flex>
  );
}
