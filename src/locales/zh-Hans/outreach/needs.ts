/** What a woman needs, passed on with her yes. */
export const needs = {
  way: '她有件事要人帮',
  titleOf: (name: string) => `${name}有件事要人帮`,
  lead: '她点头了才往上递。递了以后，您这里不留她说的话。',
  notThis:
    '她要是挨了打、怕谁、心里过不去，别写在这里：请她自己点「想找人说说」，或者打 12338，有危险打 110。',
  text: '她要帮什么',
  textHint: '照她的话写，念给她听一遍。',
  reader: '递给谁',
  readerHint: '先问她愿意让谁知道。',
  toHome: (home: string) => `${home}的微家主人`,
  toDistrict: '区里的岗位，不让本村知道',
  number: '打哪个电话找她（可以不写）',
  numberHint: '只给办这件事的同志看。',
  saidYes: '她听了上面写的、递给谁，点头了',
  saidYesHint: '没点头的不递。',
  send: '递上去',
  sentTitle: '递上去了',
  sentLead: '把查询码念给她，请她抄下来。办到哪一步，她自己查得到；这里只出现这一回。',
};
