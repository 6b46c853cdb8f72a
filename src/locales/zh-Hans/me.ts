export const me = {
  title: '我的',
  about: '关于我',
  phone: '手机号',
  name: '怎么称呼您',
  nameHint: '写个称呼就行，比如“王大姐”。门口的人好叫您。',
  noName: '还没留称呼',
  village: '村或社区',
  noVillage: '还没选',
  language: '语言',
  textSize: '字的大小',
  usual: '标准',
  large: '大字版',
  save: '记下来',
  saved: '记下了',
  signups: '我报的名',
  noSignups: '还没报过名。看看身边的微家这几天有什么。',
  readings: '谁看过我的记录',
  readingsWhy: '谁因为公事看过您的记录，都记在这里。',
  noReadings: '还没有人看过。',
  reader: (who: string, what: string) => `${who}看了${what}`,
  what: {
    record: '您的记录',
    roll: '报名名单',
    export: '您的全部记录',
    request: '您写来的事',
    links: '有您的联系名单',
  },
  data: '我的记录',
  export: '把我的记录存下来',
  exportWhy: '存成一个文件，里面是这里有的关于您的一切。',
  recordRead: '看我的记录，也能打印',
  recordAt: (when: string) => `${when}，记着您的，要紧的都在下面；别的在能存下来的那个文件里。`,
  recordSignup: ({
    when,
    title,
    home,
    people,
    state,
  }: {
    when: string;
    title: string;
    home: string;
    people: number;
    state: string;
  }) => `${when}，${home}，「${title}」，${people} 位${state}`,
  recordState: {
    offered: '，轮到了，等您回话',
    waiting: '，排着队',
    withdrawn: '，没去，退了',
    lapsed: '，没回话，名额放开了',
  },
  recordQuestions: '我问过的',
  recordAsked: (when: string, body: string, answer: string | null) =>
    answer === null ? `${when} 您问：${body}` : `${when} 您问：${body}\n微家主人回：${answer}`,
  recordSaid: (when: string, body: string, answer: string | null) =>
    answer === null ? `${when} 您说：${body}` : `${when} 您说：${body}\n妇联回：${answer}`,
  recordRoles: '担任过',
  recordRole: (role: string, from: string, until: string | null) =>
    until === null ? `${role}，${from} 起` : `${role}，${from}到${until}`,
  recordPlaced: (title: string) => `「${title}」报名记下了`,
  recordElse: '别的',
  recordOther: (n: number) => `点名、操作这些经过，还有 ${n} 条，都在能存下来的那个文件里。`,
  erase: '注销，删掉我的记录',
  eraseSure: '真的要注销吗？',
  eraseWhat: '称呼、手机号、报名、写下的家里人都会删掉，往后报上的名额也会让出来。删了就找不回来了。',
  eraseYes: '注销',
  eraseNo: '不注销',
  erased: '删掉了',
  erasedLead: '您已经注销，这部手机上也退出来了。',
  erasedWhat: [
    '您的称呼、手机号、住的村，都删掉了。',
    '还没办的活动，名额让给了排着的人。',
    '「消息」和您写的投诉建议，都删掉了。',
  ],
  erasedNot: '我们删不掉的',
  erasedNotWhat: [
    '已经发到您手机上的短信，通话记录和话费单，在您手机和电信公司那里。',
    '活动的人数还留着，里面没有名字。',
  ],
  desk: '微家的安排',
  signOut: '退出登录',
};
