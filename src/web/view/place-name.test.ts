import { expect, it } from 'vitest';
import { placeName } from './place-name.ts';

it.each([
  ['即墨区', '即墨區'],
  ['通济街道', '通濟街道'],
  ['龙泉街道', '龍泉街道'],
  ['宝龙社区居民委员会', '寶龍社區居民委員會'],
  ['卫城村', '衛城村'],
  ['启众社区', '啟眾社區'],
  ['田横岛省级旅游度假区', '田橫島省級旅遊度假區'],
  ['韶山冲村', '韶山沖村'],
])('writes %s as %s in 繁體', (official, read) => {
  expect(placeName(official, 'zh-Hant')).toBe(read);
});

it.each([...'里后台于干范谷松涌沈岳余征咸斗游并占郁朴钟'])(
  'leaves %s as it is, since its plain conversion may be another name',
  (letter) => {
    expect(placeName(`${letter}家村`, 'zh-Hant')).toBe(`${letter}家村`);
  },
);

it('leaves a name as it is in 简体 and in English', () => {
  expect(placeName('通济街道', 'zh-Hans')).toBe('通济街道');
  expect(placeName('通济街道', 'en')).toBe('通济街道');
});
