import { readSeedDivisions } from '../divisions/seed-divisions.ts';
import type { DemoHome, DemoHomeKind, DemoHours } from './demo-types.ts';

/** What homes offer, in the residents' words; a search by offer uses one of these. */
export const offerWords = [
  ...['歇脚', '热水', '拉呱', '看书', '热饭', '充电', '理发', '量血压', '手机帮忙', '换闲置', '助老'],
  ...['亲子', '课后看护', '广场舞', '合唱', '戏曲', '手工', '做面食', '技能培训', '找活干', '直播'],
  ...['法律咨询', '说和', '倾听'],
] as const;

export type Offer = (typeof offerWords)[number];

/** Each at least 4.5:1 on #ffffff and #fbf8f5; a test computes it. */
export const accents = {
  pomegranate: '#b3263a',
  celadon: '#2f6f6a',
  apricot: '#a04f00',
  sea: '#1f5f99',
  wisteria: '#6f4391',
  wheat: '#75601a',
  brick: '#94411c',
  mugwort: '#4a691e',
} as const;

const everyday = [1, 2, 3, 4, 5, 6, 7] as const;
const weekdays = [1, 2, 3, 4, 5] as const;

type Weekdays = readonly DemoHours['weekday'][];

const on = (days: Weekdays, opens: string, closes: string): DemoHours[] =>
  days.map((weekday) => ({ weekday, opens, closes }));

export const openingHours = {
  everyday: on(everyday, '08:30', '17:30'),
  intoTheEvening: on(everyday, '09:00', '20:30'),
  middayRest: [...on(everyday, '08:00', '11:30'), ...on(everyday, '14:00', '18:00')],
  weekdays: [...on(weekdays, '08:30', '17:30'), ...on([6], '09:00', '16:00')],
  weekend: [...on([3, 5], '14:00', '18:00'), ...on([6, 7], '08:30', '17:30')],
  afterTheTide: on(everyday, '13:30', '19:00'),
  teaTable: on(weekdays, '09:00', '11:00'),
  lunchBreak: on(everyday, '11:00', '14:00'),
  betweenShifts: [...on([1, 2, 3, 4, 5, 6], '11:30', '13:30'), ...on([1, 2, 3, 4, 5, 6], '17:00', '20:00')],
};

const villages = new Map(readSeedDivisions().map((division) => [division.code, division.location]));

/** Within a few minutes' walk of the village's own (invented) point, and never on top of another home. */
export function placeIn(villageCode: string, nth = 0): { lat: number; lng: number } {
  const village = villages.get(villageCode);
  if (!village) throw new Error(`no position for village ${villageCode}`);
  const angle = Number(villageCode.slice(-3)) + nth * 2;
  const roundTo5 = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return {
    lat: roundTo5(village.lat + 0.0011 * Math.sin(angle)),
    lng: roundTo5(village.lng + 0.0014 * Math.cos(angle)),
  };
}

/** Seven digits after a 0 cannot be dialled in China: no subscriber's number begins with 0. */
export const landline = (extension: number): string => `0532-0000${String(extension).padStart(4, '0')}`;

export type InventedHome = {
  key: string;
  name: string;
  kind: DemoHomeKind;
  village: string;
  tagline: string;
  dropIn: string | null;
  offers: Offer[];
  hours: keyof typeof openingHours;
  at: string;
  leader: readonly [title: string, name: string];
  look: readonly [accent: keyof typeof accents, emblem: string];
  venues: string[];
  rooms?: string[];
  team?: readonly [name: string, theme: string, memberCount: number];
  /** The key of the home that it belongs to. */
  parent?: string;
  /** The team of that home that this one is. */
  ofTeam?: string;
};

/** Completes a home of which nothing is true, and says so in its name, its address and its facts. */
export function inventHome(home: InventedHome, extension: number): DemoHome {
  const place = (kind: 'venue' | 'room') => (name: string) => ({ name, sign: null, kind, synthetic: true });
  const [accent, emblem] = home.look;
  return {
    key: home.key,
    name: `演示·${home.name}`,
    kind: home.kind,
    villageCode: home.village,
    ...placeIn(home.village),
    tagline: home.tagline,
    offers: home.offers,
    hours: openingHours[home.hours],
    ...(home.parent !== undefined && { parentKey: home.parent }),
    ...(home.ofTeam !== undefined && { ofTeam: home.ofTeam }),
    keepsFestivals: home.hours === 'weekdays',
    dropIn: home.dropIn,
    phone: landline(extension),
    address: `演示地址：${home.at}`,
    leader: { title: home.leader[0], name: home.leader[1] },
    style: { accent: accents[accent], emblem },
    places: [...home.venues.map(place('venue')), ...(home.rooms ?? []).map(place('room'))],
    teams: home.team
      ? [{ name: home.team[0], theme: home.team[1], memberCount: home.team[2], synthetic: true }]
      : [],
    facts: [{ label: '演示', text: '这一家是编出来给大家试用的，人、电话和位置都不是真的。' }],
    demonstration: false,
    synthetic: true,
    syntheticFields: [],
  };
}
