import { expect, it } from 'vitest';
import { bareName, villageName } from './village-name.ts';

it.each([
  ['泉东新村村民委员会', '泉东新村'],
  ['宝龙社区居民委员会', '宝龙社区'],
  ['古阡村委会', '古阡村'],
  ['名都苑社区居委会', '名都苑社区'],
  ['青岛钢铁集团农场生活区', '青岛钢铁集团农场生活区'],
  ['居民委员会', '居民委员会'],
])('calls %s %s', (official, said) => {
  expect(villageName(official, 'zh-Hans')).toBe(said);
});

it('is read in 繁體 where the pages speak it', () => {
  expect(villageName('泉东新村村民委员会', 'zh-Hant')).toBe('泉東新村');
});

it.each([
  ['墨河社区居委会', '墨河'],
  ['墨河居委会', '墨河'],
  ['墨河社區居委會', '墨河'],
  ['秀湖村委会', '秀湖'],
  ['秀湖村', '秀湖'],
  ['泉东', '泉东'],
  ['村', '村'],
])('understands %s as %s', (typed, name) => {
  expect(bareName(typed)).toBe(name);
});
