import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metersBetween } from '../../../../tests/support/meters-between.ts';
import { mapGrids, readOnGrid, writtenOnGrid } from './map-grids.ts';
import { misreadBy } from './misread-by.ts';
import { readTypedPosition } from './typed-position.ts';

const jimo = { lat: 36.38933, lng: 120.447 };

const inChina = fc.record({
  lat: fc.double({ min: 20, max: 50, noNaN: true }),
  lng: fc.double({ min: 80, max: 130, noNaN: true }),
});

test('a position that goes to a map and comes back lies where it lay, to within a metre', () => {
  fc.assert(
    fc.property(inChina, fc.constantFrom(...mapGrids), (point, grid) => {
      expect(metersBetween(readOnGrid(writtenOnGrid(point, grid), grid), point)).toBeLessThan(1);
    }),
  );
});

test('a position is read in either order, however people write it', () => {
  for (const text of [
    ...['36.38933,120.447', '120.447,36.38933', ' 36.38933 120.447 ', '36.38933，120.447'],
    ...['北纬36.38933° 东经120.447°', '120.447E, 36.38933N', '经度：120.447 纬度：36.38933'],
  ]) {
    expect(readTypedPosition(text)).toEqual({ ...jimo, grid: null });
  }
});

test('whichever order is typed, the same place is read', () => {
  const typed = fc.record({
    lat: fc.integer({ min: 3_000_000, max: 54_000_000 }),
    lng: fc.integer({ min: 73_000_000, max: 135_000_000 }),
  });
  fc.assert(
    fc.property(typed, ({ lat, lng }) => {
      const [north, east] = [(lat / 1e6).toFixed(6), (lng / 1e6).toFixed(6)];
      const place = { lat: Number(north), lng: Number(east), grid: null };
      expect(readTypedPosition(`${north},${east}`)).toEqual(place);
      expect(readTypedPosition(`${east},${north}`)).toEqual(place);
    }),
  );
});

test('a link tells the position and on whose map it stands', () => {
  const links = {
    gcj02: [
      'https://uri.amap.com/marker?position=120.447,36.38933&name=泉东新村',
      '泉东新村 https://www.amap.com/search?query=x&center=120.447%2C36.38933&zoom=16',
      'https://ditu.amap.com/regeo?lng=120.447&lat=36.38933&src=mypage',
      'https://apis.map.qq.com/uri/v1/marker?marker=coord:36.38933,120.447;title:泉东新村',
      'https://api.map.baidu.com/marker?location=36.38933,120.447&coord_type=gcj02',
    ],
    bd09: ['https://api.map.baidu.com/marker?location=36.38933,120.447&title=x&output=html'],
    wgs84: [
      'https://uri.amap.com/marker?position=120.447,36.38933&coordinate=wgs84',
      'https://map.tianditu.gov.cn/?l=16&x=120.447&y=36.38933',
    ],
  };
  for (const grid of mapGrids)
    for (const link of links[grid])
      expect([link, readTypedPosition(link)]).toEqual([link, { ...jimo, grid }]);
});

test('what tells no position is said to tell none', () => {
  expect(readTypedPosition('https://surl.amap.com/abc123')).toBe('link-without-position');
  expect(readTypedPosition('https://map.baidu.com/@13408134.25,4330841.31,15z')).toBe(
    'link-without-position',
  );
  for (const text of ['泉东新村', '36.38933', '36.38933,', '200.1,36.3', '36°23′20″N 120°26′50″E', '1,2,3'])
    expect(readTypedPosition(text)).toBe('position-unread');
});

test("a home typed as 高德 writes it is told from one typed rightly, by its village's centre or a home there", () => {
  const nearby = fc.record({
    at: inChina,
    north: fc.double({ min: -100, max: 100, noNaN: true }),
    east: fc.double({ min: -100, max: 100, noNaN: true }),
  });
  fc.assert(
    fc.property(nearby, ({ at, north, east }) => {
      const meters = 1 / 111_195;
      const home = {
        lat: at.lat + north * meters,
        lng: at.lng + (east * meters) / Math.cos((at.lat * Math.PI) / 180),
      };
      const copied = writtenOnGrid(home, 'gcj02');
      const shift = metersBetween(home, copied);
      fc.pre(shift > 430);
      expect(Math.abs((misreadBy(copied, [at]) ?? 0) - shift)).toBeLessThan(2);
      expect(misreadBy(home, [at])).toBeNull();
    }),
  );
});

test('where nothing is known nearby nobody is asked', () => {
  const copied = writtenOnGrid(jimo, 'gcj02');
  expect(misreadBy(copied, [])).toBeNull();
  expect(misreadBy(copied, [{ lat: 36.41, lng: 120.47 }])).toBeNull();
  expect(misreadBy({ lat: 48.8584, lng: 2.2945 }, [{ lat: 48.8584, lng: 2.2945 }])).toBeNull();
});
