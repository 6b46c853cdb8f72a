/** What a woman needs, passed on with her yes. */
export const needs = {
  way: '她有件事要人幫',
  titleOf: (name: string) => `${name}有件事要人幫`,
  lead: '她點頭了才往上遞。遞了以後，您這裡不留她說的話。',
  notThis:
    '她要是挨了打、怕誰、心裡過不去，別寫在這裡：請她自己點「想找人說說」，或者打 12338，有危險打 110。',
  text: '她要幫什麼',
  textHint: '照她的話寫，唸給她聽一遍。',
  reader: '遞給誰',
  readerHint: '先問她願意讓誰知道。',
  toHome: (home: string) => `${home}的微家主人`,
  toDistrict: '區裡的崗位，不讓本村知道',
  number: '打哪個電話找她（可以不寫）',
  numberHint: '只給辦這件事的同志看。',
  saidYes: '她聽了上面寫的、遞給誰，點頭了',
  saidYesHint: '沒點頭的不遞。',
  send: '遞上去',
  sentTitle: '遞上去了',
  sentLead: '把查詢碼唸給她，請她抄下來。辦到哪一步，她自己查得到；這裡只出現這一回。',
};
