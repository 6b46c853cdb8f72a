import type { seats as source } from '../../zh-Hans/office/seats.ts';

const requests = '她接下的求助，還記在她名下；她沒有別的崗了，維權崗誰都能轉給別人。';
const talks =
  '她沒有別的崗，六小時裡也沒有新的，等著跟她聊的約就取消；兩小時內就開始的，馬上取消。都照說好的辦法告訴對方。';
const team = '她在的小組，還有人的，由組裡接著；沒有人了的，崗裡會收到消息，請一位接過去。';

export const seats: typeof source = {
  title: '崗上有誰',
  lead: '維權崗、諮詢、調解、查記錄，由區婦聯定誰來做。過了第二道門，她就能做。',
  none: '還沒有人。先請一位上維權崗，不然求助沒有人看。',
  done: '記下了。她打開下一頁就算數。',
  someone: '沒留稱呼的同志',
  since: (day) => `${day}起`,
  give: '請一位上崗',
  giveDo: '請她上崗',
  itIsShe: '是她，請她上崗',
  isItShe: (name, phone) => `用這個手機號登入的是${name}（${phone}）。是她，再按一次。`,
  seat: '哪個崗',
  chooseSeat: '先選哪個崗',
  who: '請誰',
  byPhone: '不在裡面，寫手機號',
  phone: '她的手機號',
  phoneHint: '從上面選了人，就不用寫。她要先用這個號登入過一次。',
  why: '為什麼請她',
  whyHint: '寫一句。她自己也看得到，別寫別人的事。',
  notHere: '不在這裡定的',
  notHereWhy: '一件事由誰帶，在那件事的「小組」裡定。區婦聯辦公室的人，由機房定。',
  from: '從哪天',
  by: '誰定的',
  machineRoom: '機房',
  endTitle: (name, seat) => `${name}不做${seat}了？`,
  followsTitle: '往後會怎樣',
  followsAlways: '從她打開下一頁起，這個崗上的她都看不到了。她寫下的都留著，寫的還是她的名字。',
  follows: {
    rights: [requests, team, '值班表上有她的，要重排。', talks],
    counsellor: [requests, talks, team],
    mediator: [
      requests,
      talks,
      '她正在說和的，由小組裡的人接著，或者換一位調解員。',
      '她單獨談時記下的話，只有她打得開，別人看不到，也不會給接手的人。',
      team,
    ],
    auditor: ['誰看過個案，要請另一位來查。'],
  },
  last: {
    rights: '維權崗只有她一位。先請另一位上崗，不然求助沒有人看。',
    counsellor: '諮詢師只有她一位。',
    mediator: '調解員只有她一位。',
    auditor: '查記錄的只有她一位。',
  },
  endWhy: '為什麼不做了',
  end: '她不做了',
  endNot: '先不動',
};
