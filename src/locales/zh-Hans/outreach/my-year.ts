/** What an executive reads out of her year. */
export const myYear = {
  way: '这一年，述职用',
  titleOf: (year: number) => `我的 ${year} 年`,
  lead: '给您自己述职用的。只有您看得到，不跟谁比。',
  before: (year: number) => `看 ${year} 年`,
  untilDay: (day: string) => `到${day}`,
  touch: (women: number, villages: string | null, count: number) =>
    villages === null
      ? `常联系 ${women} 位姐妹。`
      : `常联系 ${women} 位姐妹；联系 ${count} 个村居的妇联主席：${villages}。`,
  changed: (began: number, ended: number) =>
    [began > 0 && `这一年新联系了 ${began} 位`, ended > 0 && `有 ${ended} 位不再由我联系`]
      .filter(Boolean)
      .join('，') + '。',
  metNobody: '这一年还没有记过走访。',
  met: (times: number, ways: string) => `走访、联系一共 ${times} 回：${ways}。`,
  by: (how: string, times: number) => `${how} ${times} 回`,
  people: (women: number, chairs: number) => `见到、说上话的姐妹 ${women} 位，村居主席 ${chairs} 位。`,
  needs: (count: number) => `姐妹点了头，替她们递上去的难事 ${count} 件。`,
  ownTitle: '自己再说两句',
  own: '哪件事办成了，哪位姐妹最让您惦记，明年想怎么做：数字说不了的，您自己讲。讲的时候别提姐妹的名字。',
};
