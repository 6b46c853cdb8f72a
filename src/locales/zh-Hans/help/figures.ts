const doors = { help: '想说说', need: '要帮忙', question: '想问问', conflict: '请说和', talent: '有本事' };
const outcomes = {
  ...{ handled: '办妥了', withdrawn: '她说不办了', 'other-way': '走了别的路', referred: '转给别的单位' },
};
const disputes = {
  ...{
    neighbours: '邻里',
    family: '婚姻家庭',
    property: '房屋土地',
    money: '债务、工钱、赔偿',
    other: '别的',
  },
};

/** 区里的数：只有数目，没有人。 */
export const figures = {
  title: '区里的数',
  titleOf: (year: string) => `区里的数 · ${year} 年`,
  lead: '只数数目，不写谁、不写哪个村，也不算比率。月份过完才数，数过的不再改。',
  by: '按月、按季还是按年',
  spans: { month: '按月', quarter: '按季', year: '按年' },
  years: '哪一年',
  year: (year: string) => `${year} 年`,
  empty: '还没有数过。这个月过完，到下个月头一天就有了。',
  few: '少于 5',
  leftOut:
    '「少于 5」是没有说出来的数：不到 5，也可能是 0；旁边有的大数也不说，因为一减就能算出小的是几。说出来的都是实数。',
  when: '什么时候',
  total: '一共',
  period: (period: string) => {
    const [year = '', part] = period.split('-');
    if (part === undefined) return `${year} 年`;
    if (part.startsWith('Q')) return `${year} 年第 ${part.slice(1)} 季度`;
    return `${year} 年 ${Number(part)} 月`;
  },
  chapters: { requests: '来找的', cases: '跟下来的', mediations: '说和', orders: '保护令' },
  measures: {
    'requests-received': '来找的，按什么事',
    'requests-answered': '回过话的，按缓急',
    'requests-closed': '办结的，按怎么结的',
    'cases-opened': '开始跟的，按什么事',
    'cases-closed': '不用再跟的，按怎么结的',
    'orders-filed': '交给法院的',
    'orders-granted': '法院给了的',
    'mediations-kept': '说好的都做到了',
    'mediations-failed': '没谈成',
    'mediations-withdrawn': '终止：自愿不谈了，或者停下了',
    'mediations-other-way': '转其他途径',
  },
  kinds: {
    'requests-received': doors,
    'requests-answered': { danger: '有危险', urgent: '急', ordinary: '一般', complex: '要多跑几处' },
    'requests-closed': outcomes,
    'cases-opened': doors,
    'cases-closed': outcomes,
    'orders-filed': {},
    'orders-granted': {},
    'mediations-kept': disputes,
    'mediations-failed': disputes,
    'mediations-withdrawn': disputes,
    'mediations-other-way': disputes,
  },
};
