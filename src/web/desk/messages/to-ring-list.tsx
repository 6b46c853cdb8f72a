import { Fragment } from 'react';
import type { ToRing } from '../../../core/village-messages/village-message.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { villageName } from '../../view/village-name.ts';
import { villageHref } from '../reach/reach-ctx.ts';

type Rung = {
  key: string;
  whom: ToRing['whom'];
  name: string | null;
  phone: string | null;
  villages: ToRing[];
};

/** Whoever is to be rung stands once, with her villages; in the order of the villages. */
function byWhom(toRing: readonly ToRing[]): Rung[] {
  const rung = new Map<string, Rung>();
  for (const one of toRing) {
    const key = one.executiveId ?? one.villageCode;
    const known = rung.get(key) ?? { key, whom: one.whom, name: one.name, phone: null, villages: [] };
    rung.set(key, { ...known, phone: known.phone ?? one.phone, villages: [...known.villages, one] });
  }
  return [...rung.values()];
}

/** Where a message has not come through: whom to ring, and for which villages; no time and no number. */
export function ToRingList({ toRing }: { toRing: readonly ToRing[] }) {
  const { words, language } = useFrame();
  const { messages, frame } = words;
  if (toRing.length === 0) return null;
  return (
    <div className="section">
      <h3>{messages.toRing}</h3>
      <List label={messages.toRing}>
        {byWhom(toRing).map(({ key, whom, name, phone, villages }) => {
          const places = frame.listed(villages.map(({ villageName: place }) => villageName(place, language)));
          const title = whom === null || name === null ? messages.nobody : messages.whom[whom](name);
          return (
            <Fragment key={key}>
              <ListRow
                {...hrefOf(phone, whom === null ? villages[0]?.villageCode : undefined)}
                title={<OwnWords>{title}</OwnWords>}
                text={places}
                {...endOf(phone, whom, messages.nameLead)}
              />
              <LeadersThere villages={villages} />
            </Fragment>
          );
        })}
      </List>
    </div>
  );
}

/** Where groups have leaders: how many, and the way to the village; neither who they are nor how they are rung. */
function LeadersThere({ villages }: { villages: readonly ToRing[] }) {
  const { words, language } = useFrame();
  return villages
    .filter(({ leaders }) => leaders > 0)
    .map(({ villageCode, villageName: place, leaders }) => (
      <ListRow
        key={villageCode}
        href={villageHref(villageCode)}
        title={words.messages.leadersThere(leaders)}
        text={villageName(place, language)}
      />
    ));
}

function hrefOf(phone: string | null, village: string | undefined) {
  if (phone !== null) return { href: `tel:${phone.replaceAll(/[^0-9+]/g, '')}` };
  return village === undefined ? {} : { href: villageHref(village) };
}

function endOf(phone: string | null, whom: ToRing['whom'], nameLead: string) {
  if (phone !== null) return { end: phone };
  return whom === null ? { end: nameLead } : {};
}
