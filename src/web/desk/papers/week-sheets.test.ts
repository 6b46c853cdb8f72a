import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ifItFits, shareOnSheets, type Block } from './week-sheets.ts';

const title = '泉心泉意·妇女微家 这一周';
const entry = fc.string({ minLength: 1, maxLength: 60 });
const block = fc.record({
  heading: fc.constantFrom('周一 11月23日 农历十月十五', '周六 6月20日 农历闰四月十六 端午节'),
  entries: fc.array(entry, { maxLength: 30 }),
});

describe('shareOnSheets', () => {
  it('loses no entry and changes no order, however full a week is', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const shared = shareOnSheets(title, blocks).flatMap((sheet) => sheet.blocks);
        expect(shared.flatMap(({ entries }) => entries)).toEqual(blocks.flatMap(({ entries }) => entries));
        expect(shared.filter(({ continued }) => !continued).map(({ heading }) => heading)).toEqual(
          blocks.map(({ heading }) => heading),
        );
      }),
    );
  });

  it('puts a week of fourteen short lines on one sheet and one of thirty on two, the day told again', () => {
    const week = (each: number): Block[] =>
      ['一', '二', '三', '四', '五', '六', '日'].map((day) => ({
        heading: `周${day} 11月23日 农历十月十五`,
        entries: Array.from({ length: each }, (_, at) => `9:00 活动${at}`),
      }));
    expect(shareOnSheets(title, week(2))).toHaveLength(1);
    const sheets = shareOnSheets(title, week(4));
    expect(sheets).toHaveLength(2);
    expect(sheets[1]?.blocks[0]).toMatchObject({ heading: '周五 11月23日 农历十月十五' });
  });
});

describe('ifItFits', () => {
  it('adds the room only where it costs no line', () => {
    expect(ifItFits('9:00 包饺子', '9:00 包饺子 · 活动室')).toBe('9:00 包饺子 · 活动室');
    const long = '14:00 地瓜花生怎么播：手机直播';
    expect(ifItFits(long, `${long} · 网红直播间`)).toBe(long);
  });
});
