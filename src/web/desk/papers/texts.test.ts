import { describe, expect, it } from 'vitest';
import { readRelay } from '../../../core/papers/read-relay.ts';
import { loudspeakerText } from './loudspeaker-text.ts';
import { relayText } from './relay-text.ts';

const at = (clock: string) => new Date(`2026-11-28T${clock}:00+08:00`);
const activity = {
  ...{ title: '包饺子，给独居老人送去', homeName: '佳源都市·妇女微家', placeName: '面案' },
  ...{ startsAt: at('14:30'), endsAt: at('16:00'), state: 'open' as const, capacity: 24, taken: 22 },
  waiting: 0,
  ...{ bring: '带围裙，面和好了。', phone: '0532-8855 1234' },
};
const now = at('09:00');
const row = (name: string, partySize: number, status: 'confirmed' | 'offered' | 'waiting' = 'confirmed') => ({
  ...{ name, partySize, status },
});

describe('the text for the loudspeaker', () => {
  it('says everything twice, in spoken numbers, with the place and the number to ring', () => {
    const news = [
      '佳源都市·妇女微家有活动：包饺子，给独居老人送去。',
      '时间：十一月二十八号，星期六，农历十月二十，下午两点半开始，下午四点结束。',
      '地方：面案。',
      '来的时候请带上：围裙，面和好了。',
      '还有两个名额。',
      '想来的，打电话零五三二，八八五五，幺二三四，或者到微家来说一声。',
    ];
    expect(loudspeakerText(activity, 'zh-Hans').split('\n')).toEqual([
      ...['各位姐妹，各位乡亲，请注意听。', ...news, ''],
      ...['再说一遍。', ...news, '', '广播完了，谢谢大家。'],
    ]);
  });

  it('says in 繁體, too, when one may just come, when it is full, and when it is off', () => {
    const say = (change: object) => loudspeakerText({ ...activity, ...change }, 'zh-Hant');
    expect(say({ capacity: null })).toContain('不用報名，直接來就行。\n想問的');
    expect(say({ taken: 24 })).toContain('名額報滿了');
    expect(say({ waiting: 1 })).toContain('空出來的名額先給排著的');
    expect(say({ phone: null })).toContain('想來的，到微家來說一聲。');
    expect(say({ state: 'cancelled' })).toMatch(/下午兩點半的，取消了。[^]*下午兩點半的，取消了。/);
    expect(say({ state: 'cancelled' })).not.toContain('帶上');
  });
});

describe('the roll as 接龙', () => {
  it('numbers those with a place, and below a line those who wait', () => {
    const rows = [row('王大娘', 2), row('', 1), row('李姐', 1, 'waiting')];
    expect(relayText({ activity, rows }, 'zh-Hans', now)).toBe(
      [
        ...['#接龙', '包饺子，给独居老人送去', '11月28日 周六 下午 2:30', '佳源都市·妇女微家 · 面案'],
        ...[
          '一共 24 位，报了 22 位',
          '',
          '1. 王大娘 2位',
          '2. （没说称呼） 1位',
          '—— 下面是候补 ——',
          '3. 李姐 1位',
        ],
      ].join('\n'),
    );
  });

  it('lists whose turn it is above the line, so that the numbers agree with the head', () => {
    const rows = [row('王大娘', 2), row('赵大姐', 1, 'offered'), row('李姐', 1, 'waiting')];
    expect(relayText({ activity, rows }, 'zh-Hans', now)).toMatch(
      /1\. 王大娘 2位\n2\. 赵大姐 1位\n—— 下面是候补 ——\n3\. 李姐 1位$/,
    );
  });

  it('is understood when it comes back from the group', () => {
    const rows = [row('王大娘', 2), row('赵大姐', 10), row('李姐', 1, 'waiting')];
    for (const script of ['zh-Hans', 'zh-Hant'] as const) {
      const back = readRelay(relayText({ activity, rows }, script, now));
      const taken = back.filter(({ kind }) => kind === 'taken');
      expect(taken.map(({ name, people }) => [name, people])).toEqual([
        ...[
          ['王大娘', 2],
          ['赵大姐', 10],
          ['李姐', 1],
        ],
      ]);
      expect(back.filter(({ kind }) => kind === 'doubtful')).toEqual([]);
    }
  });
});
