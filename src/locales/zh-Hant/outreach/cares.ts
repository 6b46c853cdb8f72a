import type { cares as source } from '../../zh-Hans/outreach/cares.ts';

/** What an executive keeps in mind of a woman, with her yes: on the executive's own list, and as it is told to her. */
export const cares: typeof source = {
  titleOf: (name: string) => `${name}：要留心的`,
  lead: '單獨問她一句，她點了頭再記。記下來只為您心裡有數。',
  tellFirst:
    '先跟她說清楚：記哪幾樣；是什麼只有您看得到，婦聯也看不到。誰拿著她的手機打開「誰在聯繫我」，看得到您記了東西，看不到是什麼。換了執委就沒了；最多記一年，到時候自己消掉；她隨時說一聲就拿掉。',
  kept: (kinds: readonly string[]) => `要留心的：${kinds.join('、')}。`,
  until: (day: string) => `她點過頭，記到${day}，到時候自己消掉`,
  write: '記幾樣要留心的',
  again: '要留心的，重新問過她',
  which: '她願意讓您記的',
  whichHint: '只勾她點頭的。不願說的不勾，也不猜。',
  kinds: {
    'lives-alone': '一個人住',
    disability: '身上有殘疾',
    'grave-illness': '得了重病（兩癌也算）',
    expecting: '懷著孩子，或者剛生完',
    'mother-alone': '一個人帶孩子',
    'tends-somebody': '家裡有老人、病人要照看',
    'short-of-money': '家裡日子緊',
    'child-left-behind': '家裡有留守的娃',
    'new-here': '剛搬來',
  },
  said: '她怎麼點的頭',
  saidHint: '點頭讓您常聯繫，不等於點頭讓您記這些。',
  do: '她點頭了，記上',
  not: '她不願意，不記',
  written: '記上了，只有您看得到。',
  drop: '她說不用記了，拿掉',
  dropped: '拿掉了。',
  hers: '您點頭讓她記著的',
  hersUntil: (day: string) => `有幾樣，記到${day}。是什麼，當面問她，她給您看`,
  hersEnd: '這幾樣不用記了',
  hersEndWhat: '只拿掉這幾樣，她還照常聯繫您。',
  hersEnded: '拿掉了，她還照常聯繫您。',
};
