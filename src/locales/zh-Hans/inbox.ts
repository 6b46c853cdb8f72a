export const inbox = {
  title: '消息',
  empty: '还没有消息。报了名、轮到您了，都会在这里说。',
  new: '新',
  readAll: '都看过了',
  sentence: {
    'signup-confirmed': (title: string) => `「${title}」给您留好名额了`,
    'signup-waiting': (title: string) => `「${title}」您排上了，有名额叫您`,
    'place-offered': (title: string) => `轮到您了：「${title}」给您留着名额，等您回话`,
    'place-freed': (title: string) => `轮到您了：「${title}」有名额了`,
    'offer-lapsed': (title: string) => `「${title}」没等到您回话，名额不再留着了`,
    'signup-withdrawn': (title: string) => `「${title}」您去不了了，记下了`,
    'activity-cancelled': (title: string) => `「${title}」取消了`,
    'activity-changed': (title: string) => `「${title}」有变动，请看一看`,
    'activity-near': (title: string) => `「${title}」快开始了，别忘了`,
  },
  /** Of an offer that lapsed: what became of the place. */
  lapsed: {
    passedOn: (title: string) => `「${title}」没等到您回话，名额让给下一位了`,
    free: (title: string) => `「${title}」没等到您回话，名额放开了。还想来，可以再报`,
  },
  /** To the host, about somebody whom she wrote down by name. */
  forHer: {
    'place-offered': (who: string, title: string) => `${who}轮到了：「${title}」，问她一声，替她回话`,
    'place-freed': (who: string, title: string) => `${who}轮到了：「${title}」有名额了，告诉她一声`,
    'offer-lapsed': (who: string, title: string) => `「${title}」没等到${who}的回话，名额不再留着了`,
  },
  /** About one of her family. */
  forFamily: {
    'signup-confirmed': (who: string, title: string) => `「${title}」给${who}留好名额了`,
    'signup-waiting': (who: string, title: string) => `「${title}」${who}排上了，有名额叫您`,
    'place-offered': (who: string, title: string) => `轮到${who}了：「${title}」留着名额，等您回话`,
    'place-freed': (who: string, title: string) => `轮到${who}了：「${title}」有名额了`,
    'offer-lapsed': (who: string, title: string) => `「${title}」没等到您回话，${who}的名额不再留着了`,
    'signup-withdrawn': (who: string, title: string) => `「${title}」${who}去不了了，记下了`,
    'activity-cancelled': (who: string, title: string) => `${who}报的「${title}」取消了`,
    'activity-changed': (who: string, title: string) => `${who}报的「${title}」有变动，请看一看`,
    'activity-near': (who: string, title: string) => `${who}报的「${title}」快开始了，别忘了`,
  },
  someone: '一位姐妹',
  who: (name: string, n: number) => (n > 1 ? `${name}（${n} 位）` : name),
  /** An offer as a text, with its deadline. */
  offer: {
    'place-offered': (title: string, until: string) =>
      `轮到您了：「${title}」给您留着名额，请在${until}前回话`,
    'answer-for-her': (title: string, until: string) =>
      `您替她报的「${title}」轮到了，请在${until}前替她回话`,
  },
  answerBy: (when: string) => `请在${when}前回话`,
  calledOff: (when: string) => `原定${when}开始，这个活动取消了`,
  why: (why: string) => `为什么：${why}`,
  about: {
    'suggestion-answered': '您提的话，妇联回了',
    'suggestion-closed': '您提的话，妇联看过了',
    'question-answered': '您问的，微家主人回话了',
    'question-removed': '您问的，微家主人看过了',
    'second-step-set': '办公室的第二道门设过了。不是您本人设的，请马上告诉上级妇联',
    'second-step-reset': '您的第二道门重设了，下次进办公室请再设一遍',
    'outside-severed': '您解除了一个登录用的账号。不是您本人解除的，请看看在哪儿登录着，不认得的退掉',
    'request-came': '有一件新的事要看',
    'request-handed': '有一件事交到您这里了',
    'request-due': '有一件事快到时间了，请看看',
    'request-lapsed': '有一件事到时间还没人回，请马上看看',
    'request-answered': '您问的事，有回话了',
  },
  news: '您有一条新消息',
  text: (sentence: string) => `【微家】${sentence}。打开微家看详情。`,
  starts: (when: string) => `${when}开始`,
  at: (when: string) => `${when} 发来`,
};
