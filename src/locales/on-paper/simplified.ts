import { spokenClock, spokenCount, spokenNumber, spokenPhone } from './spoken.ts';

const clockWords = { two: '两', hour: '点', minute: '分' };

type When = { date: string; lunar: string; from: string; to: string };

/** What stands on paper, is read out, or goes to a group: always Chinese, whatever language the page speaks. */
export const onPaper = {
  relay: {
    head: '#接龙',
    when: (date: string, time: string) => `${date} ${time}`,
    counts: (taken: number, capacity: number) => `一共 ${capacity} 位，报了 ${taken} 位`,
    row: (place: number, name: string, people: number) => `${place}. ${name} ${people}位`,
    queue: '—— 下面是候补 ——',
    unnamed: '（没说称呼）',
  },
  loud: {
    call: '各位姐妹，各位乡亲，请注意听。',
    again: '再说一遍。',
    end: '广播完了，谢谢大家。',
    date: (month: number, day: number, weekday: number) =>
      `${spokenNumber(month)}月${spokenNumber(day)}号，星期${weekday === 7 ? '天' : spokenNumber(weekday)}`,
    clock: (hour: number, minute: number) => spokenClock(hour, minute, clockWords),
    what: (home: string, title: string) => `${home}有活动：${title}。`,
    when: ({ date, lunar, from, to }: When) => `时间：${date}，${lunar}，${from}开始，${to}结束。`,
    where: (place: string) => `地方：${place}。`,
    bring: (things: string) => `来的时候请带上：${things}。`,
    free: '不用报名，直接来就行。',
    left: (n: number) => `还有${spokenCount(n, clockWords)}个名额。`,
    full: '名额报满了，想来的可以先排上，有名额就叫您。',
    keptForTheQueue: '空出来的名额先给排着的。想来的也可以排上，有名额就叫您。',
    ring: (phone: string) => `想来的，打电话${spokenPhone(phone)}，或者到微家来说一声。`,
    ask: (phone: string) => `想问的，打电话${spokenPhone(phone)}。`,
    comeBy: '想来的，到微家来说一声。',
    cancelled: (date: string, lunar: string, from: string) =>
      `原来定在${date}，${lunar}，${from}的，取消了。请大家互相转告。`,
  },
  week: {
    title: (home: string) => `${home} 这一周`,
    every: '每天',
    between: '、',
    date: (month: number, day: number) => `${month}月${day}日`,
    entry: (from: string, title: string) => `${from} ${title}`,
    cancelled: (entry: string) => `${entry}（取消）`,
    continued: (heading: string) => `${heading}（接上张）`,
    sheet: (nth: number, all: number) => `第 ${nth} 张，共 ${all} 张`,
    phone: (phone: string) => `有事打电话 ${phone}`,
    opens: (times: string) => `这天开门 ${times}`,
    because: (said: string, reason: string) => `${said}：${reason}`,
    nothing: '这一周没排活动，来坐坐，拉拉呱。',
  },
};

export type PaperWords = typeof onPaper;
