import type { LatLng } from '../../core/homes/position.ts';

/** A town in the national shape of codes: province, city, county of two digits each, then three of its own. */
type SyntheticTown = { code: string; name: string; location: LatLng };

type Province = readonly [code: number, lat: number, lng: number];

/** About where each province's people live; Taiwan, Hong Kong and Macao have other codes of their own. */
const provinces: readonly Province[] = [
  ...([
    [11, 39.9, 116.4],
    [12, 39.1, 117.2],
    [13, 38.0, 115.4],
    [14, 37.6, 112.4],
  ] as const),
  ...([
    [15, 41.2, 112.0],
    [21, 41.6, 122.9],
    [22, 43.8, 125.8],
    [23, 46.2, 126.9],
  ] as const),
  ...([
    [31, 31.2, 121.4],
    [32, 32.8, 119.6],
    [33, 29.4, 120.3],
    [34, 32.0, 117.2],
  ] as const),
  ...([
    [35, 26.2, 118.3],
    [36, 27.6, 115.8],
    [37, 35.6, 117.6],
    [41, 33.9, 113.6],
  ] as const),
  ...([
    [42, 30.8, 113.0],
    [43, 27.7, 112.0],
    [44, 23.3, 113.6],
    [45, 23.5, 108.8],
  ] as const),
  ...([
    [46, 19.3, 109.8],
    [50, 29.7, 107.0],
    [51, 30.3, 104.3],
    [52, 26.8, 106.8],
  ] as const),
  ...([
    [53, 24.8, 102.2],
    [54, 29.6, 91.2],
    [61, 34.6, 108.6],
    [62, 35.4, 104.6],
  ] as const),
  ...([
    [63, 36.5, 101.5],
    [64, 37.6, 106.0],
    [65, 43.6, 87.2],
  ] as const),
];
const citiesOfAProvince = 11;
const countiesOfACity = 8;
const firstTown = 100;
const mostTownsOfACounty = 800;

export const firsts = [...'柳泉桃杏梅兰石青白云龙凤金玉双清东南西北'];
export const seconds = [...'河山庄沟店桥头岭湾坊口集里川塘畈坪渡'];
const kinds = ['镇', '街道', '乡', '镇', '镇'] as const;

/** Points on a sunflower: the nth of many lies near its middle and never on another. */
export function around({ lat, lng }: LatLng, nth: number, spread: number): LatLng {
  const angle = nth * 2.399963;
  const reach = spread * Math.sqrt(nth + 0.5);
  return { lat: lat + reach * Math.sin(angle), lng: lng + reach * Math.cos(angle) };
}

const digits = (number: number, width: number) => String(number).padStart(width, '0');

/** The nth invented town, always the same: neighbours in number lie in different provinces. */
function syntheticTown(nth: number): SyntheticTown {
  const [province, lat, lng] = provinces[nth % provinces.length] ?? [0, 0, 0];
  let rest = Math.floor(nth / provinces.length);
  const city = rest % citiesOfAProvince;
  rest = Math.floor(rest / citiesOfAProvince);
  const county = rest % countiesOfACity;
  const town = Math.floor(rest / countiesOfACity);
  // Counties 51 to 58 hardly exist, so that what is invented stays apart from real districts.
  const code = `${province}${digits(city + 1, 2)}${digits(county + 51, 2)}${digits(firstTown + town, 3)}`;
  const at = around(around(around({ lat, lng }, city, 0.55), county, 0.14), town, 0.035);
  const name = `${firsts[nth % firsts.length]}${seconds[(nth * 7 + town) % seconds.length]}${kinds[nth % kinds.length]}`;
  return { code, name, location: at };
}

const villageNames = [
  ...['东', '西', '南', '北', '前', '后', '大', '小', '上', '下', '新', '老'].map((side) => `${side}村`),
  ...['向阳村', '泉水村', '石桥村', '杏花村', '槐树村', '梨园社区', '河畔社区', '文昌社区'],
] as const;

const homesOfATown = villageNames.length;

export type SyntheticVillage = { code: string; name: string; location: LatLng };

export const mostVillages =
  provinces.length * citiesOfAProvince * countiesOfACity * mostTownsOfACounty * homesOfATown;

/** The nth invented village, always the same: a town's lie one after the other, a home in each. */
export function syntheticVillage(nth: number): SyntheticVillage {
  const town = syntheticTown(Math.floor(nth / homesOfATown));
  const village = nth % homesOfATown;
  return {
    code: `${town.code}${digits(village + 1, 3)}`,
    name: `${town.name}${villageNames[village]}`,
    location: around(town.location, village, 0.006),
  };
}
