export const inbox = {
  title: '消息',
  empty: '还没有消息。报了名、轮到您了，都会在这里说。',
  new: '新',
  readAll: '都看过了',
  sentence: {
    'signup-confirmed': (title: string) => `「${title}」给您留好名额了`,
    'signup-waiting': (title: string) => `「${title}」您排上了，有名额叫您`,
    'place-offered': (title: string) => `轮到您了：「${title}」给您留着一个名额，等您回话`,
    'place-freed': (title: string) => `轮到您了：「${title}」有名额了`,
    'offer-lapsed': (title: string) => `「${title}」没等到您回话，名额先让给下一位了`,
    'signup-withdrawn': (title: string) => `「${title}」您去不了了，记下了`,
    'activity-cancelled': (title: string) => `「${title}」取消了`,
  },
  about: {
    'suggestion-answered': '您提的话，妇联回了',
    'suggestion-closed': '您提的话，妇联看过了',
  },
  news: '您有一条新消息',
  text: (sentence: string) => `【微家】${sentence}。打开微家看详情。`,
  starts: (when: string) => `${when}开始`,
  at: (when: string) => `${when} 发来`,
};
