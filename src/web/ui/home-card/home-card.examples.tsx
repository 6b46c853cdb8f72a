import type { NearbyHome } from '../../../core/homes/home.ts';
import { activityExample } from '../activity-row/activity-row.examples.tsx';
import type { Example } from '../example.ts';
import { List } from '../list/list.tsx';
import { HomeCard, HomeRow } from './home-card.tsx';

const home: NearbyHome = {
  id: '019a8f2e-7c1a-7001-8abc-0123456789ab',
  name: '泉心泉意·妇女微家',
  kind: 'village',
  divisionCode: '370215004210',
  location: { lat: 36.4, lng: 120.45 },
  distanceMeters: 424,
  openNow: true,
  opening: { open: true, closesAt: '17:30' },
  offers: ['拉呱', '热水'],
  tagline: '老手艺、新直播，坐下就是一家人',
  dropIn: null,
  phone: '0532-88500000',
  style: { accent: '#2f6f6a', emblem: '泉', coverPhotoId: null },
  demonstration: true,
  synthetic: true,
};

const closed: NearbyHome = {
  ...home,
  id: '019a8f2e-7c1a-7001-8abc-0123456789ac',
  name: '即墨区北安街道泉东新村东片区第三网格巾帼志愿服务妇女微家示范点',
  distanceMeters: 12_400,
  openNow: false,
  opening: { open: false, opensAt: { weekday: 1, time: '09:00', inDays: 3, day: '2026-12-21' } },
  tagline: null,
  phone: null,
};

export const homeCardExamples: Example[] = [
  { name: 'open, with something on today', node: <HomeCard home={home} today={[activityExample]} /> },
  { name: 'closed, far, with a long name and nothing on', node: <HomeCard home={closed} today={[]} /> },
  {
    name: 'in a list',
    node: (
      <List label="微家">
        <HomeRow home={home} />
        <HomeRow home={closed} />
      </List>
    ),
  },
];
