import type { figures as source } from '../../zh-Hans/help/figures.ts';

const doors = { help: '想說說', need: '要幫忙', question: '想問問', conflict: '請說和', talent: '有本事' };
const outcomes = {
  ...{ handled: '辦妥了', withdrawn: '她說不辦了', 'other-way': '走了別的路', referred: '轉給別的單位' },
};
const disputes = {
  ...{
    neighbours: '鄰里',
    family: '婚姻家庭',
    property: '房屋土地',
    money: '債務、工錢、賠償',
    other: '別的',
  },
};

export const figures: typeof source = {
  title: '區裡的數',
  titleOf: (year: string) => `區裡的數 · ${year} 年`,
  lead: '只數數目，不寫誰、不寫哪個村，也不算比率。月份過完才數，數過的不再改。',
  by: '按月、按季還是按年',
  spans: { month: '按月', quarter: '按季', year: '按年' },
  years: '哪一年',
  year: (year: string) => `${year} 年`,
  empty: '還沒有數過。這個月過完，到下個月頭一天就有了。',
  few: '少於 5',
  leftOut:
    '「少於 5」是沒有說出來的數：不到 5，也可能是 0；旁邊有的大數也不說，因為一減就能算出小的是幾。說出來的都是實數。',
  when: '什麼時候',
  total: '一共',
  period: (period: string) => {
    const [year = '', part] = period.split('-');
    if (part === undefined) return `${year} 年`;
    if (part.startsWith('Q')) return `${year} 年第 ${part.slice(1)} 季度`;
    return `${year} 年 ${Number(part)} 月`;
  },
  chapters: { requests: '來找的', cases: '跟下來的', mediations: '說和', orders: '保護令' },
  measures: {
    'requests-received': '來找的，按什麼事',
    'requests-answered': '回過話的，按緩急',
    'requests-closed': '辦結的，按怎麼結的',
    'cases-opened': '開始跟的，按什麼事',
    'cases-closed': '不用再跟的，按怎麼結的',
    'orders-filed': '交給法院的',
    'orders-granted': '法院給了的',
    'mediations-kept': '說好的都做到了',
    'mediations-failed': '沒談成',
    'mediations-withdrawn': '終止：自願不談了，或者停下了',
    'mediations-other-way': '轉其他途徑',
  },
  kinds: {
    'requests-received': doors,
    'requests-answered': { danger: '有危險', urgent: '急', ordinary: '一般', complex: '要多跑幾處' },
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
