import type { ActivityCard } from '../../../core/activities/activity.ts';
import type { Example } from '../example.ts';
import { List } from '../list/list.tsx';
import { ActivityRow } from './activity-row.tsx';

export const activityExample: ActivityCard = {
  id: '019a8f2e-7c1a-7001-8abc-0123456789ad',
  homeId: '019a8f2e-7c1a-7001-8abc-0123456789ab',
  homeName: '佳源都市妇女微家',
  title: '包饺子，给独居老人送去',
  startsAt: new Date('2026-12-21T14:00:00+08:00'),
  endsAt: new Date('2026-12-21T16:00:00+08:00'),
  placeName: '活动室',
  capacity: 24,
  taken: 18,
  waiting: 0,
  closedAt: null,
  state: 'open',
};

const rows: ActivityCard[] = [
  activityExample,
  { ...activityExample, id: 'full', taken: 24, waiting: 3 },
  { ...activityExample, id: 'free', title: '拉呱茶座', capacity: null, taken: 0, placeName: null },
  {
    ...activityExample,
    id: 'cancelled',
    state: 'cancelled',
    title:
      '这是一个整整六十个字的活动名字用来看看很长很长的名字在窄窄的手机上会不会挤出去或者把别的字盖住请您仔细看一看',
  },
];

export const activityRowExamples: Example[] = [
  {
    name: 'free, full, without sign-up, cancelled',
    node: (
      <List label="活动">
        {rows.map((activity) => (
          <ActivityRow key={activity.id} activity={activity} />
        ))}
      </List>
    ),
  },
];
