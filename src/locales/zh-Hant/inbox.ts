import type { inbox as source } from '../zh-Hans/inbox.ts';
export const inbox: typeof source = {
  title: '訊息',
  empty: '還沒有訊息。報了名、輪到您了，都會在這裡說。',
  new: '新',
  readAll: '都看過了',
  sentence: {
    'signup-confirmed': (title: string) => `「${title}」給您留好名額了`,
    'signup-waiting': (title: string) => `「${title}」您排上了，有名額叫您`,
    'place-offered': (title: string) => `輪到您了：「${title}」給您留著一個名額，等您回話`,
    'place-freed': (title: string) => `輪到您了：「${title}」有名額了`,
    'offer-lapsed': (title: string) => `「${title}」沒等到您回話，名額先讓給下一位了`,
    'signup-withdrawn': (title: string) => `「${title}」您去不成了，記下了`,
    'activity-cancelled': (title: string) => `「${title}」取消了`,
    'activity-changed': (title: string) => `「${title}」有變動，請看一看`,
    'activity-near': (title: string) => `「${title}」快開始了，別忘了`,
  },
  about: {
    'suggestion-answered': '您提的話，婦聯回覆了',
    'suggestion-closed': '您提的話，婦聯看過了',
    'question-answered': '您問的，微家主人回話了',
    'question-removed': '您問的，微家主人看過了',
  },
  news: '您有一則新消息',
  text: (sentence: string) => `【微家】${sentence}。打開微家看詳情。`,
  starts: (when: string) => `${when}開始`,
  at: (when: string) => `${when} 發來`,
};
