const requests = '她接下的求助，还记在她名下；她没有别的岗了，维权岗谁都能转给别人。';
const talks =
  '她没有别的岗，六小时里也没有新的，等着跟她聊的约就取消；两小时内就开始的，马上取消。都照说好的办法告诉对方。';
const team = '她在的小组，还有人的，由组里接着；没有人了的，岗里会收到消息，请一位接过去。';

/** Who sits at the district’s desk, as its office reads and changes it. */
export const seats = {
  title: '岗上有谁',
  lead: '维权岗、咨询、调解、查记录，由区妇联定谁来做。过了第二道门，她就能做。',
  none: '还没有人。先请一位上维权岗，不然求助没有人看。',
  done: '记下了。她打开下一页就算数。',
  someone: '没留称呼的同志',
  since: (day: string) => `${day}起`,
  give: '请一位上岗',
  giveDo: '请她上岗',
  itIsShe: '是她，请她上岗',
  isItShe: (name: string, phone: string) => `用这个手机号登录的是${name}（${phone}）。是她，再按一次。`,
  seat: '哪个岗',
  chooseSeat: '先选哪个岗',
  who: '请谁',
  byPhone: '不在里面，写手机号',
  phone: '她的手机号',
  phoneHint: '从上面选了人，就不用写。她要先用这个号登录过一次。',
  why: '为什么请她',
  whyHint: '写一句。她自己也看得到，别写别人的事。',
  notHere: '不在这里定的',
  notHereWhy: '一件事由谁带，在那件事的「小组」里定。区妇联办公室的人，由机房定。',
  from: '从哪天',
  by: '谁定的',
  machineRoom: '机房',
  endTitle: (name: string, seat: string) => `${name}不做${seat}了？`,
  followsTitle: '往后会怎样',
  followsAlways: '从她打开下一页起，这个岗上的她都看不到了。她写下的都留着，写的还是她的名字。',
  follows: {
    rights: [requests, team, '值班表上有她的，要重排。', talks],
    counsellor: [requests, talks, team],
    mediator: [
      requests,
      talks,
      '她正在说和的，由小组里的人接着，或者换一位调解员。',
      '她单独谈时记下的话，只有她打得开，别人看不到，也不会给接手的人。',
      team,
    ],
    auditor: ['谁看过个案，要请另一位来查。'],
  },
  last: {
    rights: '维权岗只有她一位。先请另一位上岗，不然求助没有人看。',
    counsellor: '咨询师只有她一位。',
    mediator: '调解员只有她一位。',
    auditor: '查记录的只有她一位。',
  },
  endWhy: '为什么不做了',
  end: '她不做了',
  endNot: '先不动',
};
