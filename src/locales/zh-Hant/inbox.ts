import type { inbox as source } from '../zh-Hans/inbox.ts';
export const inbox: typeof source = {
  title: '訊息',
  empty: '還沒有訊息。報了名、輪到您了，都會在這裡說。',
  new: '新',
  readAll: '都看過了',
  sentence: {
    'signup-confirmed': (title: string) => `「${title}」給您留好名額了`,
    'signup-waiting': (title: string) => `「${title}」您排上了，有名額叫您`,
    'place-offered': (title: string) => `輪到您了：「${title}」給您留著名額，等您回話`,
    'place-freed': (title: string) => `輪到您了：「${title}」有名額了`,
    'offer-lapsed': (title: string) => `「${title}」沒等到您回話，名額不再留著了`,
    'signup-withdrawn': (title: string) => `「${title}」您去不成了，記下了`,
    'activity-cancelled': (title: string) => `「${title}」取消了`,
    'activity-changed': (title: string) => `「${title}」有變動，請看一看`,
    'activity-near': (title: string) => `「${title}」快開始了，別忘了`,
  },
  lapsed: {
    passedOn: (title: string) => `「${title}」沒等到您回話，名額讓給下一位了`,
    free: (title: string) => `「${title}」沒等到您回話，名額放開了。還想來，可以再報`,
  },
  forHer: {
    'place-offered': (who: string, title: string) => `${who}輪到了：「${title}」，問她一聲，替她回話`,
    'place-freed': (who: string, title: string) => `${who}輪到了：「${title}」有名額了，告訴她一聲`,
    'offer-lapsed': (who: string, title: string) => `「${title}」沒等到${who}的回話，名額不再留著了`,
  },
  /** About one of her family. */
  forFamily: {
    'signup-confirmed': (who: string, title: string) => `「${title}」給${who}留好名額了`,
    'signup-waiting': (who: string, title: string) => `「${title}」${who}排上了，有名額叫您`,
    'place-offered': (who: string, title: string) => `輪到${who}了：「${title}」留著名額，等您回話`,
    'place-freed': (who: string, title: string) => `輪到${who}了：「${title}」有名額了`,
    'offer-lapsed': (who: string, title: string) => `「${title}」沒等到您回話，${who}的名額不再留著了`,
    'signup-withdrawn': (who: string, title: string) => `「${title}」${who}去不了了，記下了`,
    'activity-cancelled': (who: string, title: string) => `${who}報的「${title}」取消了`,
    'activity-changed': (who: string, title: string) => `${who}報的「${title}」有變動，請看一看`,
    'activity-near': (who: string, title: string) => `${who}報的「${title}」快開始了，別忘了`,
  },
  someone: '一位姐妹',
  who: (name: string, n: number) => (n > 1 ? `${name}（${n} 位）` : name),
  offer: {
    'place-offered': (title: string, until: string) =>
      `輪到您了：「${title}」給您留著名額，請在${until}前回話`,
    'answer-for-her': (title: string, until: string) =>
      `您替她報的「${title}」輪到了，請在${until}前替她回話`,
  },
  answerBy: (when: string) => `請在${when}前回話`,
  calledOff: (when: string) => `原定${when}開始，這個活動取消了`,
  why: (why: string) => `為什麼：${why}`,
  about: {
    'suggestion-answered': '您提的話，婦聯回覆了',
    'suggestion-closed': '您提的話，婦聯看過了',
    'question-answered': '您問的，微家主人回話了',
    'question-removed': '您問的，微家主人看過了',
    'second-step-set': '辦公室的第二道門設過了。不是您本人設的，請馬上告訴上級婦聯',
    'second-step-reset': '您的第二道門重設了，下次進辦公室請再設一遍',
    'outside-severed': '您解除了一個登入用的帳號。不是您本人解除的，請看看在哪兒登入著，不認得的登出',
  },
  news: '您有一則新訊息',
  text: (sentence: string) => `【微家】${sentence}。打開微家看詳情。`,
  starts: (when: string) => `${when}開始`,
  at: (when: string) => `${when} 發來`,
};
