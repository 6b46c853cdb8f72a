import { expect, test } from 'vitest';
import { LogVisit } from '../visits/log-visit.ts';
import { idOfLine } from './id-of-line.ts';
import { readChannel } from './read-channel.ts';
import { understandVisit } from './understand-visit.ts';
import type { KnownOfVisits, VisitColumn, Whom } from './visit-list.ts';
import { whomMeant, type HeldOnDay } from './whom-meant.ts';

const [here, there] = ['370215004210', '370215002008'];
const mark = Buffer.from('mark');
const held: HeldOnDay[] = [
  { personId: 'wang', name: '王 芳', villages: [here], mark },
  { personId: 'mother', name: '王妈妈', villages: [here], mark },
  { personId: 'li', name: '李娟', villages: [here], mark: null },
  { personId: 'li2', name: '李娟', villages: [there, '370215002001'], mark: null },
  { personId: 'zhao', name: null, villages: [here], mark: null },
];

const meant = (whom: Partial<Whom>, traced: { mark?: Buffer; accountPersonId?: string } = {}) =>
  whomMeant(held, {
    whom: { name: '', phone: null, villageCode: null, ...whom },
    ...{ mark: traced.mark ?? null, accountPersonId: traced.accountPersonId ?? null },
  });

test('whom a line means is found by her phone, else by her name, else by her village', () => {
  expect(meant({ name: '王芳' })).toEqual({ personId: 'wang' });
  expect(meant({ name: '王妈妈', phone: '13800000001' }, { mark })).toEqual({ personId: 'mother' });
  expect(meant({ phone: '13800000001' }, { mark })).toBe('whom-ambiguous');
  expect(meant({ phone: '13800000009' }, { accountPersonId: 'li' })).toEqual({ personId: 'li' });
  expect(meant({ name: '李娟' })).toBe('whom-ambiguous');
  expect(meant({ name: '李娟', villageCode: here })).toEqual({ personId: 'li' });
  expect(meant({ name: '李娟', villageCode: '370215002001' })).toEqual({ personId: 'li2' });
  expect(meant({ name: '王芳', villageCode: there })).toBe('whom-unknown');
  expect(meant({ name: '没有的' })).toBe('whom-unknown');
});

const known: KnownOfVisits = {
  today: '2026-12-20',
  findVillage: ({ village }) =>
    village === '泉东新村'
      ? { code: here }
      : { problem: village === '老村' ? 'village-gone' : 'village-unknown' },
  visitors: [],
};
const read = (said: [VisitColumn, string][]) => understandVisit(new Map(said), known);

test('a line says all that is wrong in it', () => {
  expect(read([['village', '没有的村']]).problems).toEqual([
    ...['visitor-missing', 'whom-missing', 'village-unknown', 'day-missing', 'channel-missing'],
  ]);
  const wrong: [VisitColumn, string][] = [
    ...([
      ['executivePhone', '12'],
      ['phone', '34'],
      ['day', '2026-12-21'],
    ] as [VisitColumn, string][]),
    ['channel', '托梦'],
  ];
  expect(read(wrong).problems).toEqual([
    ...['phone-unknown-form', 'phone-unknown-form', 'day-to-come', 'channel-unknown'],
  ]);
});

test('a village that has become part of another since does not stand in the way', () => {
  const said: [VisitColumn, string][] = [
    ['executive', '江大姐'],
    ['name', '王 芳'],
    ['village', '老村'],
  ];
  const { problems, whom } = read([...said, ['day', '2026年3月8日'], ['channel', '上门']]);
  expect([problems, whom]).toEqual([[], { name: '王芳', phone: null, villageCode: null }]);
});

test('how they met is understood as offices write it', () => {
  const ways = {
    上门走访: 'at-home',
    入户: 'at-home',
    打电话: 'phone',
    微信视频: 'wechat',
    赶集: 'met',
    来微家: 'at-the-home',
  };
  for (const [way, channel] of Object.entries(ways)) expect([way, readChannel(way)]).toEqual([way, channel]);
  for (const way of ['', '其他', 'fax', '走访']) expect(readChannel(way)).toBeUndefined();
});

test('the id of a line is one that a device could have made, and the same for the same line alone', () => {
  const line = { visitedBy: 'a', linkId: 'b', day: '2026-03-08', channel: 'phone' };
  expect(idOfLine(line)).toBe(idOfLine({ ...line }));
  expect(LogVisit.shape.clientId.safeParse(idOfLine(line)).success).toBe(true);
  const others = [{ visitedBy: 'c' }, { linkId: 'c' }, { day: '2026-03-09' }, { channel: 'wechat' }];
  expect(new Set([line, ...others.map((more) => ({ ...line, ...more }))].map(idOfLine)).size).toBe(5);
});
