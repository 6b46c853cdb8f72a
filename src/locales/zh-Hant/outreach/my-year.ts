/** What an executive reads out of her year. */
export const myYear = {
  way: '這一年，述職用',
  titleOf: (year: number) => `我的 ${year} 年`,
  lead: '給您自己述職用的。只有您看得到，不跟誰比。',
  before: (year: number) => `看 ${year} 年`,
  untilDay: (day: string) => `到${day}`,
  touch: (women: number, villages: string | null, count: number) =>
    villages === null
      ? `常聯繫 ${women} 位姐妹。`
      : `常聯繫 ${women} 位姐妹；聯繫 ${count} 個村居的婦聯主席：${villages}。`,
  changed: (began: number, ended: number) =>
    [began > 0 && `這一年新聯繫了 ${began} 位`, ended > 0 && `有 ${ended} 位不再由我聯繫`]
      .filter(Boolean)
      .join('，') + '。',
  metNobody: '這一年還沒有記過走訪。',
  met: (times: number, ways: string) => `走訪、聯繫一共 ${times} 回：${ways}。`,
  by: (how: string, times: number) => `${how} ${times} 回`,
  people: (women: number, chairs: number) => `見到、說上話的姐妹 ${women} 位，村居主席 ${chairs} 位。`,
  needs: (count: number) => `姐妹點了頭，替她們遞上去的難事 ${count} 件。`,
  ownTitle: '自己再說兩句',
  own: '哪件事辦成了，哪位姐妹最讓您惦記，明年想怎麼做：數字說不了的，您自己講。講的時候別提姐妹的名字。',
};
