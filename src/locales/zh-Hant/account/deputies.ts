import type { deputies as source } from '../../zh-Hans/account/deputies.ts';

export const deputies: typeof source = {
  title: '替班',
  lead: '您忙不過來，請一位信得過的人替您管幾天。',
  ofHome: (home: string) => `${home}：誰在替班`,
  none: '現在沒有人替班。',
  someone: '還沒留稱呼的一位',
  until: (day: string) => `替到${day}`,
  openEnd: '沒定哪天為止',
  end: '接回來',
  add: '請人替班',
  home: '哪家微家',
  phone: '她的手機號碼',
  phoneHint: '11 位，她要先用它登入過一次',
  lastDay: '替到哪天',
  lastDayHint: '那天晚上十二點，自己就停了',
  name: '請她替班',
  may: '她能做您在這家微家能做的：發活動、看名單、點名。不能再請別人。每一步都記著是她做的。',
  named: '好了，她現在就能替您管。她在「我的」裡看得到。',
  ended: '接回來了。她那邊馬上就停。',
  mine: '我替誰',
  giveBack: '不替了',
};
