import { spokenClock, spokenCount, spokenNumber, spokenPhone } from './spoken.ts';
import type { PaperWords } from './simplified.ts';

const clockWords = { two: '兩', hour: '點', minute: '分' };

export const onPaper: PaperWords = {
  relay: {
    head: '#接龍',
    when: (date: string, time: string) => `${date} ${time}`,
    counts: (taken: number, capacity: number) => `一共 ${capacity} 位，報了 ${taken} 位`,
    row: (place: number, name: string, people: number) => `${place}. ${name} ${people}位`,
    queue: '—— 下面是候補 ——',
    unnamed: '（沒說稱呼）',
  },
  loud: {
    call: '各位姐妹，各位鄉親，請注意聽。',
    again: '再說一遍。',
    end: '廣播完了，謝謝大家。',
    date: (month: number, day: number, weekday: number) =>
      `${spokenNumber(month)}月${spokenNumber(day)}號，星期${weekday === 7 ? '天' : spokenNumber(weekday)}`,
    clock: (hour: number, minute: number) => spokenClock(hour, minute, clockWords),
    what: (home: string, title: string) => `${home}有活動：${title}。`,
    when: ({ date, lunar, from, to }) => `時間：${date}，${lunar}，${from}開始，${to}結束。`,
    where: (place: string) => `地方：${place}。`,
    bring: (things: string) => `來的時候請帶上：${things}。`,
    free: '不用報名，直接來就行。',
    left: (n: number) => `還有${spokenCount(n, clockWords)}個名額。`,
    full: '名額報滿了，想來的可以先排上，有名額就叫您。',
    keptForTheQueue: '空出來的名額先給排著的。想來的也可以排上，有名額就叫您。',
    ring: (phone: string) => `想來的，打電話${spokenPhone(phone)}，或者到微家來說一聲。`,
    ask: (phone: string) => `想問的，打電話${spokenPhone(phone)}。`,
    comeBy: '想來的，到微家來說一聲。',
    cancelled: (date: string, lunar: string, from: string) =>
      `原來定在${date}，${lunar}，${from}的，取消了。請大家互相轉告。`,
  },
  week: {
    title: (home: string) => `${home} 這一週`,
    every: '每天',
    between: '、',
    date: (month: number, day: number) => `${month}月${day}日`,
    entry: (from: string, title: string) => `${from} ${title}`,
    cancelled: (entry: string) => `${entry}（取消）`,
    continued: (heading: string) => `${heading}（接上張）`,
    sheet: (nth: number, all: number) => `第 ${nth} 張，共 ${all} 張`,
    phone: (phone: string) => `有事打電話 ${phone}`,
    opens: (times: string) => `這天開門 ${times}`,
    because: (said: string, reason: string) => `${said}：${reason}`,
    nothing: '這一週沒排活動，來坐坐，拉拉呱。',
  },
};
