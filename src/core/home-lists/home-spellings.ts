import { homeKinds } from '../homes/home.ts';
import type { PositionSource } from '../homes/positions/position-sources.ts';
import type { MapGrid } from '../homes/positions/map-grids.ts';
import { readDay, wordOf } from '../rosters/reading/spellings.ts';

type Kind = (typeof homeKinds)[number];

const kindWords: Readonly<Record<Kind, RegExp>> = {
  village: /^(村居?|村庄|社区|村社区|农村|行政村)(型|类|里的|里)?$/,
  estate: /^(小区|楼院|楼宇|居民区)(型|类|里的|里)?$/,
  workshop: /^(企业|工厂|厂|车间|合作社|园区|商圈|市场|产业)(型|类|里的|里)?$/,
  riders: /^(骑手|司机|骑手司机|新业态|新就业群体|暖新)(型|类)?$/,
  executive: /^(执委|执委领衔|执委工作室|执委家庭)(型|类|的)?$/,
  team: /^(队伍|骨干队伍|志愿队|志愿者|一支队伍)(型|类|的)?$/,
};

/** 村居微家 is `village`; nothing written is too. Undefined of what names no kind. */
export function readKind(text: string): Kind | undefined {
  const word = wordOf(text).replace(/(妇女)?微家$/, '');
  return word === '' ? 'village' : homeKinds.find((kind) => kind === word || kindWords[kind].test(word));
}

const gridWords: readonly (readonly [RegExp, MapGrid])[] = [
  [/^(wgs-?84|gps|天地图|cgcs-?2000|国家2000|2000国家大地坐标系|大地2000)$/i, 'wgs84'],
  [/^(gcj-?02|高德|高德地图|腾讯|腾讯地图|火星|火星坐标系?)$/i, 'gcj02'],
  [/^(bd-?09|bd09ll|百度|百度地图)$/i, 'bd09'],
];

/** Whose map wrote a position; undefined of what names none. */
export const readGrid = (text: string): MapGrid | undefined =>
  gridWords.find(([says]) => says.test(wordOf(text)))?.[1];

export const sourceOf: Readonly<Record<MapGrid, PositionSource>> = {
  wgs84: 'gps',
  gcj02: 'amap',
  bd09: 'baidu',
};

/** 「约120㎡」 is 120 平方米; undefined of what is no area. */
export function readArea(text: string): string | undefined {
  const [, number] = /^约?(\d{1,6}(?:\.\d{1,2})?)(?:平方米|平米|平方|m2)?$/i.exec(wordOf(text)) ?? [];
  return number && `${number} 平方米`;
}

/** A day, a month or a year as people say it, with the first day that it may be; undefined of what is none. */
export function readSince(text: string): { from: string; said: string } | undefined {
  const word = wordOf(text);
  const day = readDay(word);
  const [, year = '', month] = /^(\d{4})年?(?:(?:[-./]|(?<=年))(\d{1,2})月?)?$/.exec(word) ?? [];
  if (day !== undefined) {
    const [y, m, d] = day.split('-').map(Number);
    return { from: day, said: `${y}年${m}月${d}日` };
  }
  if (year === '' || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return undefined;
  const from = `${year}-${(month ?? '1').padStart(2, '0')}-01`;
  return { from, said: month === undefined ? `${year}年` : `${year}年${Number(month)}月` };
}
