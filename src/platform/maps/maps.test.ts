import { expect, test } from 'vitest';
import { metersBetween } from '../../../tests/support/meters-between.ts';
import { mapSourceOf } from './map-source.ts';
import { pointOnMap } from './point-on-map.ts';

test('天地图 takes positions as they are, 高德 those that are known for its pictures', () => {
  const tiananmen = { lat: 39.90734, lng: 116.391229 };
  expect(pointOnMap(tiananmen, 'tianditu')).toEqual(tiananmen);
  expect(metersBetween(pointOnMap(tiananmen, 'amap'), { lat: 39.908743, lng: 116.397471 })).toBeLessThan(5);
  const jimo = { lat: 36.38933, lng: 120.447 };
  expect(metersBetween(pointOnMap(jimo, 'amap'), jimo)).toBeGreaterThan(300);
  expect(metersBetween(pointOnMap(jimo, 'amap'), jimo)).toBeLessThan(900);
});

test('outside of China nothing is moved', () => {
  const paris = { lat: 48.8584, lng: 2.2945 };
  expect(pointOnMap(paris, 'amap')).toEqual(paris);
});

test('pictures come from one address, which a machine room may replace by its own', () => {
  const approval = '审图号：GS(2024)0001号';
  const settings = { provider: 'tianditu', key: 'a&b', approval, origin: undefined } as const;
  const { origin, layers } = mapSourceOf(settings);
  expect(origin).toBe('https://t0.tianditu.gov.cn');
  expect(layers).toHaveLength(2);
  expect(layers.every((layer) => layer.startsWith(`${origin}/`) && layer.endsWith('&tk=a%26b'))).toBe(true);
  const own = mapSourceOf({ provider: 'amap', key: '', approval, origin: 'http://10.0.0.8:8080/tiles' });
  expect(own).toMatchObject({ origin: 'http://10.0.0.8:8080', approval });
  expect(own.layers[0]).toMatch(/^http:\/\/10\.0\.0\.8:8080\/appmaptile\?.*z=\{z\}$/);
});
